import { Problem } from "@/lib/core/errors";
import { type Db, db } from "@/lib/platform/db";
import type { Upload } from "@/lib/platform/generated/prisma/client";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";
import type { UploadPlan } from "../schema";
import { callForWork } from "./call-for-work";

type Actor = Pick<Viewer, "userId">;

/** Takes the row of an upload for a change. @throws Problem `not-found` where it is not the actor's. */
export async function lockUpload(tx: Db, { userId }: Actor, uploadId: string): Promise<Upload> {
  await tx.$queryRaw`SELECT 1 FROM uploads WHERE id = ${uploadId}::uuid FOR UPDATE`;
  const upload = await tx.upload.findFirst({ where: { id: uploadId, createdById: userId } });
  if (!upload) throw new Problem("not-found", "There is no such file");
  return upload;
}

/**
 * Reads this sheet of a workbook; whatever was read of another goes.
 * @throws Problem `conflict` once it is confirmed; `invalid-input` where it has no such sheet.
 */
export async function chooseSheet(actor: Actor, uploadId: string, sheet: number): Promise<void> {
  await db().$transaction(async (tx) => {
    const upload = await lockUpload(tx, actor, uploadId);
    if (upload.status !== "choosing_sheet" && upload.status !== "read" && upload.status !== "failed") {
      throw new Problem("conflict", "The file is being read, or confirmed already");
    }
    if (!Array.isArray(upload.sheets) || sheet >= upload.sheets.length) {
      throw new Problem("invalid-input", "The workbook has no such sheet");
    }
    await tx.upload.update({
      where: { id: uploadId },
      data: { sheet, status: "reading", rowsDone: 0, readerDeaths: 0 },
    });
    await callForWork(tx, uploadId);
  });
}

/**
 * Sets what the columns are; the worker checks every row by it.
 * @throws Problem `conflict` where the file is not read; `invalid-input` where a field is given twice.
 */
export async function planUpload(actor: Actor, uploadId: string, plan: UploadPlan): Promise<void> {
  await db().$transaction(async (tx) => {
    const upload = await lockUpload(tx, actor, uploadId);
    if (upload.status !== "read") throw new Problem("conflict", "The file is not read, or confirmed already");
    const width = Array.isArray(upload.headers) ? upload.headers.length : 0;
    if (plan.columns.length !== width) throw new Problem("invalid-input", "The file has other columns");
    const given = plan.columns
      .map(({ target }) => target as string)
      .filter((target) => target !== "extra" && target !== "ignored");
    given.push(...Object.keys(plan.fixed));
    if (new Set(given).size < given.length) throw new Problem("invalid-input", "A field is given twice");
    await tx.upload.update({
      where: { id: uploadId },
      data: { plan, planVersion: { increment: 1 }, rowsDone: 0 },
    });
    await callForWork(tx, uploadId);
  });
}

/** Throws a file away with its rows. @throws Problem `conflict` once it is confirmed. */
export async function discardUpload(actor: Actor, uploadId: string): Promise<void> {
  await db().$transaction(
    async (tx) => {
      const upload = await lockUpload(tx, actor, uploadId);
      if (upload.status === "confirming" || upload.status === "confirmed") {
        throw new Problem("conflict", "The file is confirmed already");
      }
      await deleteUploads(tx, [uploadId]);
      await recordAudit(tx, { actorUserId: actor.userId, action: "upload.discarded", subject: uploadId });
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

/** Deletes uploads with all that belongs to them. */
async function deleteUploads(tx: Db, uploadIds: readonly string[]): Promise<void> {
  const where = { uploadId: { in: [...uploadIds] } };
  await tx.uploadCheck.deleteMany({ where });
  await tx.uploadRow.deleteMany({ where });
  await tx.upload.deleteMany({ where: { id: where.uploadId } });
}

/** Deletes what nobody went on with, and the rows of files whose import is there. */
export async function expireUploads(now: Date): Promise<void> {
  const old = await db().upload.findMany({
    where: { OR: [{ expiresAt: { lt: now } }, { status: "confirmed" }] },
    select: { id: true },
    take: 200,
  });
  for (const { id } of old) {
    await db().$transaction((tx) => deleteUploads(tx, [id]), { timeout: 60_000, maxWait: 10_000 });
  }
}
