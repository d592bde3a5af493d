import { db } from "@/lib/platform/db";
import type { Export } from "@/lib/platform/generated/prisma/client";
import { recordAudit } from "../../audit/commands";
import { findUserAsViewer } from "../../users/queries";
import { writeExport } from "../queries/write-export";
import { auditDetails } from "../rules/audit-details";
import { type ExportWords, exportSpecSchema } from "../schema";

export type LoadWords = (locale: string) => Promise<ExportWords>;

/** Runs after which the file is given up; a killed worker's run counts. */
const MOST_ATTEMPTS = 5;
const CHUNK_BYTES = 256 * 1024;
const REPORT_MS = 400;

/** The export was cancelled, or another run of it began: this one may write nothing more. */
class Overtaken extends Error {
  override name = "Overtaken";
}

/**
 * Makes the file of an export and stores it in pieces. Each run begins anew, from a snapshot of its own and
 * with the scope that its owner has by then; what an earlier run left is deleted.
 */
export async function makeExport(exportId: string, loadWords: LoadWords, signal: AbortSignal): Promise<void> {
  const run = await beginRun(exportId);
  if (!run) return;
  try {
    await writeFile(run, loadWords, signal);
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (run.attempt < MOST_ATTEMPTS || signal.aborted) throw error;
    await giveUp(run);
    throw error;
  }
}

/** Null where it was cancelled, is done, or was tried too often. */
async function beginRun(exportId: string): Promise<Export | null> {
  return db().$transaction(async (tx) => {
    const claimed = await tx.export.updateManyAndReturn({
      where: { id: exportId, status: { in: ["queued", "running"] } },
      data: { status: "running", attempt: { increment: 1 }, startedAt: new Date(), rowsDone: 0 },
    });
    const run = claimed[0];
    if (!run) return null;
    await tx.exportChunk.deleteMany({ where: { exportId } });
    if (run.attempt <= MOST_ATTEMPTS) return run;
    await tx.export.update({ where: { id: run.id }, data: { status: "failed", finishedAt: new Date() } });
    return null;
  });
}

async function writeFile(run: Export, loadWords: LoadWords, signal: AbortSignal): Promise<void> {
  const spec = exportSpecSchema.parse(run.spec);
  const owner = await findUserAsViewer(run.userId);
  if (!owner) return giveUp(run);
  const progress = { rowsTotal: run.rowsTotal, rowsDone: 0 };
  const bytes = writeExport(spec, owner.scope, await loadWords(spec.locale), {
    onTotal: async (total) => {
      progress.rowsTotal = total;
    },
    onRows: (done) => {
      progress.rowsDone = done;
    },
  });
  const file = { position: 0, byteLength: 0 };
  let reportedAt = 0;
  for await (const chunk of inChunks(bytes)) {
    signal.throwIfAborted();
    if (chunk.byteLength === 0 && performance.now() - reportedAt < REPORT_MS) continue;
    await storeChunk(run, progress, { position: file.position, bytes: chunk });
    reportedAt = performance.now();
    if (chunk.byteLength === 0) continue;
    file.position += 1;
    file.byteLength += chunk.byteLength;
  }
  await finish(run, { ...progress, byteLength: file.byteLength }, auditDetails(spec, progress.rowsTotal));
}

/** Pieces of the wanted size; between them empty ones, where progress can be told. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    waiting.push(piece);
    length += piece.byteLength;
    if (length < CHUNK_BYTES) {
      yield new Uint8Array(0);
      continue;
    }
    yield Uint8Array.from(Buffer.concat(waiting));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Uint8Array.from(Buffer.concat(waiting));
}

function mine(run: Export) {
  return { id: run.id, attempt: run.attempt, status: "running" as const };
}

/**
 * Tells how far the run is, and stores a piece that is not empty. Both in one transaction: whoever cancels
 * waits for it, and then deletes the piece too.
 * @throws Overtaken where this run is no longer the one that counts.
 */
async function storeChunk(
  run: Export,
  progress: { rowsTotal: number; rowsDone: number },
  chunk: { position: number; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.export.updateMany({ where: mine(run), data: progress });
    if (count === 0) throw new Overtaken();
    if (chunk.bytes.byteLength === 0) return;
    await tx.exportChunk.create({ data: { exportId: run.id, attempt: run.attempt, ...chunk } });
  });
}

async function finish(
  run: Export,
  result: { rowsTotal: number; rowsDone: number; byteLength: number },
  details: ReturnType<typeof auditDetails>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.export.updateMany({
      where: mine(run),
      data: { ...result, status: "done", finishedAt: new Date() },
    });
    if (count === 0) throw new Overtaken();
    await recordAudit(tx, { actorUserId: run.userId, action: "export.made", subject: run.id, details });
  });
}

async function giveUp(run: Export): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.export.updateMany({ where: mine(run), data: { status: "failed", finishedAt: new Date() } });
    await tx.exportChunk.deleteMany({ where: { exportId: run.id } });
    await recordAudit(tx, { actorUserId: run.userId, action: "export.failed", subject: run.id });
  });
}
