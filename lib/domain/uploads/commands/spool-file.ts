import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { copyBytes } from "@/lib/platform/copy-bytes";

export interface SpooledFile {
  readonly path: string;
  remove(): Promise<void>;
}

const PREFIX = "atalaya-upload-";

/**
 * Writes the pieces of an upload to a file on this machine's disk: readers go back and forth in it. What
 * processes left there that were killed is removed first: it is other people's data.
 */
export async function spoolFile(client: pg.ClientBase, uploadId: string): Promise<SpooledFile> {
  await removeLeftBehind();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const path = join(folder, "file");
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(
      copyBytes(client, selectPieces(client, uploadId)),
      createWriteStream(path, { mode: 0o600 }),
    );
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** COPY takes no parameters. */
function selectPieces(client: pg.ClientBase, uploadId: string): string {
  return `SELECT bytes FROM upload_pieces WHERE upload_id = ${client.escapeLiteral(uploadId)} ORDER BY position`;
}

async function removeLeftBehind(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (pid > 0 && !isAlive(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is alive, and so is its folder.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
