import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Viewer } from "../../users/schema";
import { readCheckingRules } from "../queries/checking-rules";
import { findUploadRow, placeText } from "../queries/list-upload-rows";
import { makeRowChecker } from "../rules/check-row";
import type { CellEdit, UploadRowEntry } from "../schema";
import { lockUpload } from "./change-upload";
import { externalIdOf, markRepeatedAgain } from "./keep-checks";

/**
 * Writes one cell anew and checks its row at once; the file itself stays.
 * @throws Problem `conflict` while the file is being read or checked; `not-found` without such a row.
 */
export async function editCell(viewer: Viewer, uploadId: string, edit: CellEdit): Promise<UploadRowEntry> {
  const { rowNumber, columnIndex, text } = edit;
  await db().$transaction(async (tx) => {
    const upload = await lockUpload(tx, viewer, uploadId);
    if (upload.status !== "read" || upload.checkedVersion !== upload.planVersion) {
      throw new Problem("conflict", "The file is being checked");
    }
    const rules = await readCheckingRules(upload);
    if (columnIndex >= rules.headers.length) throw new Problem("not-found", "There is no such column");
    const before = await findUploadRow(uploadId, rowNumber);
    if (!before) throw new Problem("not-found", "There is no such row");
    const key = { uploadId, rowNumber, columnIndex };
    await tx.uploadEdit.upsert({
      where: { uploadId_rowNumber_columnIndex: key },
      create: { ...key, text },
      update: { text },
    });
    placeText(before.cells, columnIndex, text);
    const isIdWritten = rules.plan.columns[columnIndex]?.target === "externalID";
    const row = makeRowChecker(rules)(before.cells);
    await tx.uploadCheck.update({
      where: { uploadId_rowNumber: { uploadId, rowNumber } },
      data: {
        externalId: externalIdOf(row),
        isFaulty: row.isFaulty,
        isIncludable: row.isIncludable,
        isSentBefore: false,
        ...(isIdWritten && { isRepeated: false, isOvertaken: false }),
        problems: row.problems.length > 0 ? row.problems.map((problem) => ({ ...problem })) : Prisma.DbNull,
      },
    });
    if (isIdWritten) await markRepeatedAgain(tx, uploadId);
  });
  const row = await findUploadRow(uploadId, rowNumber);
  if (!row) throw new Problem("not-found", "There is no such row");
  return row;
}
