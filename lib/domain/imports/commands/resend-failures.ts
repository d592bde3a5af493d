import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { type ImportViewer, visibleImports } from "../rules/visibility";
import { announceImports } from "./announce-imports";
import { callSender } from "./call-sender";

/**
 * Sends what failed once more: a new import of the rows that Kobra refused or whose outcome is unknown, with
 * the row numbers of the first one, which stays as it is. The latest values of the rows are sent.
 *
 * @throws Problem `conflict` while the import is under way, where nothing failed, or where its failures were
 * sent again already; `not-found` where it is not the actor's to see.
 */
export async function resendFailures(actor: ImportViewer, originId: string): Promise<{ importId: string }> {
  const importId = uuidv7();
  await db().$transaction(
    async (tx) => {
      // An answer that comes late for a cancelled import must not wait for the copy of its rows.
      await tx.$queryRaw`SELECT 1 FROM imports WHERE id = ${originId}::uuid FOR NO KEY UPDATE`;
      const origin = await tx.import.findFirst({
        where: { id: originId, ...visibleImports(actor) },
        include: { followers: { where: { isResend: true, status: { not: "cancelled" } } } },
      });
      if (!origin) throw new Problem("not-found", "There is no such import");
      if (origin.status !== "done" && origin.status !== "cancelled") {
        throw new Problem("conflict", "The import is still under way");
      }
      if (origin.followers.length > 0) throw new Problem("conflict", "Its failures were sent again already");
      const startedAt = new Date();
      await tx.import.create({
        data: {
          id: importId,
          kind: origin.kind,
          importType: origin.importType,
          fileName: origin.fileName,
          createdById: actor.userId,
          originId,
          isResend: true,
          status: "sending",
          startedAt,
        },
      });
      const rowCount = await tx.$executeRaw`
        INSERT INTO import_rows (import_id, row_number, external_id, texts, "values", problems, extras, status)
        SELECT ${importId}::uuid, row_number, external_id, texts, "values", problems, extras, 'waiting'
        FROM import_rows WHERE import_id = ${originId}::uuid AND status IN ('rejected', 'unknown')`;
      if (rowCount === 0) throw new Problem("conflict", "Nothing of it failed");
      await tx.import.update({ where: { id: importId }, data: { rowCount } });
      await recordAudit(tx, {
        actorUserId: actor.userId,
        action: "import.resent",
        subject: importId,
        details: { originId, rows: rowCount },
      });
      await announceImports(tx);
      await callSender(tx);
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
  return { importId };
}
