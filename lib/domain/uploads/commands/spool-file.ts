import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";

export interface SpooledFile {
  readonly path: string;
  remove(): Promise<void>;
}

/** Writes the pieces of an upload to a file on this machine's disk: readers go back and forth in it. */
export async function spoolFile(client: pg.ClientBase, uploadId: string): Promise<SpooledFile> {
  const folder = await mkdtemp(join(tmpdir(), "atalaya-upload-"));
  const path = join(folder, "file");
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(readPieces(client, uploadId), createWriteStream(path, { mode: 0o600 }));
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function* readPieces(client: pg.ClientBase, uploadId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const { rows } = await client.query<{ bytes: Buffer }>(
      "SELECT bytes FROM upload_pieces WHERE upload_id = $1 AND position = $2",
      [uploadId, position],
    );
    const [piece] = rows;
    if (!piece) return;
    yield piece.bytes;
  }
}
