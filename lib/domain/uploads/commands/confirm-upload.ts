import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";
import { countRows } from "../queries/count-rows";
import { isBlocked, tallySending } from "../rules/tally-sending";
import { type UploadChoices, uploadPlanSchema } from "../schema";
import { callForWork } from "./call-for-work";
import { lockUpload } from "./change-upload";
import { rememberMapping } from "./remember-mapping";

/**
 * Makes an import of a checked file: the worker copies its rows and puts it in line to be sent.
 *
 * @throws Problem `conflict` where it is not checked by its last plan, where rows stand in the way that
 * `choices` blocks, or where no row would be left.
 */
export async function confirmUpload(
  viewer: Viewer,
  uploadId: string,
  choices: UploadChoices,
): Promise<{ importId: string }> {
  return db().$transaction(async (tx) => {
    const upload = await lockUpload(tx, viewer, uploadId);
    if (upload.importId !== null) return { importId: upload.importId };
    if (upload.status !== "read" || upload.checkedVersion !== upload.planVersion) {
      throw new Problem("conflict", "The file is still being checked");
    }
    const plan = uploadPlanSchema.parse(upload.plan);
    const counts = await countRows(uploadId);
    if (isBlocked(counts, choices))
      throw new Problem("conflict", "Rows stand in the way that were to be looked at first");
    if (tallySending(counts, choices).sent === 0) throw new Problem("conflict", "No row could be sent");
    const importId = uuidv7();
    await tx.upload.update({
      where: { id: uploadId },
      data: { status: "confirming", choices, importId, rowsDone: 0 },
    });
    await rememberMapping(tx, Array.isArray(upload.headers) ? upload.headers.map(String) : [], plan);
    await recordAudit(tx, {
      actorUserId: viewer.userId,
      action: "upload.confirmed",
      subject: uploadId,
      details: { importId, rows: upload.rowCount, ...choices },
    });
    await callForWork(tx, uploadId);
    return { importId };
  });
}
