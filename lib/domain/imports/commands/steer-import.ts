import { Problem } from "@/lib/core/errors";
import { type Db, db } from "@/lib/platform/db";
import type { ImportStatus } from "@/lib/platform/generated/prisma/client";
import { enqueue } from "@/lib/platform/queue";
import { recordAudit } from "../../audit/commands";
import { readTally } from "../queries/read-tally";
import { type ImportViewer, visibleImports } from "../rules/visibility";
import { settleCancelledJob } from "../schema/sending";
import { announceImports } from "./announce-imports";
import { callSender } from "./call-sender";
import { tolerateRefusals } from "./count-refusal";
import { finishImport } from "./finish-import";
import { holdConnection } from "./hold-connection";
import { leaveOutForeignRows } from "./leave-out-foreign-rows";

/** Rows of a large import are changed by the hundred thousand. */
const LONG = { timeout: 120_000, maxWait: 10_000 };

/**
 * Puts a checked import in line to be sent; the worker makes its chunks. Rows of accounts that the actor may
 * not see are left out.
 *
 * @throws Problem `conflict` where it is no draft, or no Kobra is set up; `not-found` where it is not the actor's to see.
 */
export async function startImport(actor: ImportViewer, importId: string): Promise<void> {
  await steer(actor, importId, "started", async (tx) => {
    await move(tx, importId, ["draft"], "sending", null);
    if ((await tx.kobraConnection.count()) === 0) throw new Problem("conflict", "Kobra is not set up yet");
    await leaveOutForeignRows(tx, importId, actor.scope);
    await tx.import.update({ where: { id: importId }, data: { startedAt: new Date() } });
    await callSender(tx);
  });
}

/** The request under way is let to its end; no other leaves. @throws Problem `conflict` where nothing is being sent. */
export async function pauseImport(actor: ImportViewer, importId: string): Promise<void> {
  await steer(actor, importId, "paused", async (tx) => {
    await move(tx, importId, ["sending"], "paused", "person");
    // Whoever paused it knows.
    await tx.import.update({ where: { id: importId }, data: { seenAt: new Date() } });
  });
}

/**
 * Goes on where it stopped; what may have arrived is sent again, which Kobra takes as an update. Where it
 * stopped because everything was refused, it does not stop again for the same words.
 */
export async function resumeImport(actor: ImportViewer, importId: string): Promise<void> {
  await steer(actor, importId, "resumed", async (tx) => {
    await holdConnection(tx);
    await tolerateRefusals(tx, importId);
    await move(tx, importId, ["paused"], "sending", null);
    await tx.$executeRaw`UPDATE kobra_connection SET next_request_at = now(), failures_in_a_row = 0`;
    await finishImport(tx, importId);
    await callSender(tx);
  });
}

/**
 * Sends nothing more of it. What was accepted stays; what may have arrived stays unknown. Rows that still wait
 * count as cancelled from now on; the worker writes it on each of them.
 *
 * @param mostRows how many rows the person was told would not be sent: never more are given up.
 * @throws Problem `conflict` where more would be.
 */
export async function cancelImport(actor: ImportViewer, importId: string, mostRows: number): Promise<void> {
  await steer(actor, importId, "cancelled", async (tx) => {
    await move(tx, importId, ["draft", "sending", "paused"], "cancelled", null);
    const { waiting, unknown, sent, cancelled } = await readTally(tx, importId);
    if (waiting + unknown + sent + cancelled > mostRows) {
      throw new Problem("conflict", "More rows would be given up than were named");
    }
    await tx.import.update({ where: { id: importId }, data: { finishedAt: new Date() } });
    await finishImport(tx, importId);
    // Rewriting a hundred thousand rows takes longer than a person waits.
    await enqueue(tx, settleCancelledJob, { importId }, { onlyOne: importId });
  });
}

async function steer(
  actor: ImportViewer,
  importId: string,
  verb: "started" | "paused" | "resumed" | "cancelled",
  change: (tx: Db) => Promise<void>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const visible = await tx.import.count({ where: { id: importId, ...visibleImports(actor) } });
    if (visible === 0) throw new Problem("not-found", "There is no such import");
    await change(tx);
    await recordAudit(tx, { actorUserId: actor.userId, action: `import.${verb}`, subject: importId });
    await announceImports(tx);
  }, LONG);
}

async function move(
  tx: Db,
  importId: string,
  from: readonly ImportStatus[],
  status: ImportStatus,
  pauseReason: string | null,
): Promise<void> {
  const { count } = await tx.import.updateMany({
    where: { id: importId, status: { in: [...from] } },
    data: { status, pauseReason, pauseWords: null },
  });
  if (count === 0) throw new Problem("conflict", "The import does not stand where this would make sense");
}
