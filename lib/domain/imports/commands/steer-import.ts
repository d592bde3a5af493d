import { Problem } from "@/lib/core/errors";
import { type Db, db } from "@/lib/platform/db";
import type { ImportStatus } from "@/lib/platform/generated/prisma/client";
import { enqueue } from "@/lib/platform/queue";
import { recordAudit } from "../../audit/commands";
import { sendImportsJob } from "../schema";
import { finishImport } from "./finish-import";
import { planChunks } from "./plan-chunks";

/** Puts a checked import in line to be sent. @throws Problem `conflict` where it is no draft, or no Kobra is set up. */
export async function startSending(actorUserId: string, importId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await move(tx, importId, ["draft"], "sending", null);
    const connection = await tx.kobraConnection.findFirst();
    if (!connection) throw new Problem("conflict", "Kobra is not set up yet");
    await tx.import.update({ where: { id: importId }, data: { startedAt: new Date() } });
    await planChunks(tx, importId, connection.chunkSize);
    await finishImport(tx, importId);
    await recordAudit(tx, { actorUserId, action: "import.started", subject: importId });
    await enqueue(tx, sendImportsJob, {}, { onlyOne: "kobra" });
  });
}

/** The request under way is let to its end; no other leaves. @throws Problem `conflict` where nothing is being sent. */
export async function pauseImport(actorUserId: string, importId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await move(tx, importId, ["sending"], "paused", "person");
    await recordAudit(tx, { actorUserId, action: "import.paused", subject: importId });
  });
}

/** Goes on where it stopped; what may have arrived is sent again, which Kobra takes as an update. */
export async function resumeImport(actorUserId: string, importId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await move(tx, importId, ["paused"], "sending", null);
    await tx.$executeRaw`UPDATE kobra_connection SET next_request_at = now(), failures_in_a_row = 0`;
    await finishImport(tx, importId);
    await recordAudit(tx, { actorUserId, action: "import.resumed", subject: importId });
    await enqueue(tx, sendImportsJob, {}, { onlyOne: "kobra" });
  });
}

/** Sends nothing more of it. What was accepted stays; what may have arrived stays unknown. */
export async function cancelImport(actorUserId: string, importId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await move(tx, importId, ["draft", "sending", "paused"], "cancelled", null);
    await tx.import.update({ where: { id: importId }, data: { finishedAt: new Date() } });
    await tx.importRow.updateMany({
      where: { importId, status: "waiting", chunkId: null },
      data: { status: "cancelled" },
    });
    await finishImport(tx, importId);
    await recordAudit(tx, { actorUserId, action: "import.cancelled", subject: importId });
  });
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
    data: { status, pauseReason },
  });
  if (count === 0) throw new Problem("conflict", "The import does not stand where this would make sense");
}
