import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { cutText, toStorableText } from "@/lib/core/text";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { recordAudit } from "../../audit/commands";
import { requireImport } from "../queries/require-import";
import type { ImportViewer } from "../rules/visibility";
import { readPortalReportJob } from "../schema/sending";
import { announceImports } from "./announce-imports";

/** An export of half a million lines. */
export const LARGEST_REPORT_BYTES = 64 * 1024 * 1024;

/**
 * Keeps an export of Kobra's portal for the worker to read.
 * @throws Problem `invalid-input` where it is empty; `not-found` where the import is not the actor's to see.
 */
export async function addPortalReport(
  actor: ImportViewer,
  importId: string,
  { fileName, body }: { readonly fileName: string; readonly body: Buffer },
): Promise<{ reportId: string }> {
  if (body.length === 0) throw new Problem("invalid-input", "The file is empty");
  await requireImport(actor, importId);
  const reportId = uuidv7();
  await db().$transaction(async (tx) => {
    await tx.portalReport.create({
      data: {
        id: reportId,
        importId,
        fileName: cutText(toStorableText(fileName), 255),
        body: Uint8Array.from(body),
        createdById: actor.userId,
      },
    });
    await recordAudit(tx, {
      actorUserId: actor.userId,
      action: "import.portal-report-added",
      subject: importId,
      details: { reportId, bytes: body.length },
    });
    await enqueue(tx, readPortalReportJob, { reportId });
    await announceImports(tx);
  });
  return { reportId };
}
