import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";
import { getExportForDownload, readExportFile } from "../queries/find-export";
import { writeExport } from "../queries/write-export";
import { auditDetails } from "../rules/audit-details";
import type { ExportFormat } from "../schema";
import type { LoadWords } from "./make-export";

export interface Download {
  readonly fileName: string;
  readonly format: ExportFormat;
  /** Null where the file is made while it is read. */
  readonly byteLength: number | null;
  readonly bytes: AsyncGenerator<Uint8Array>;
}

/**
 * The file of an export. A direct one is made now, within the scope that the reader has now.
 * @throws Problem `not-found` for anybody but its owner and admins, `conflict` while it is being made.
 */
export async function downloadExport(
  viewer: Viewer,
  exportId: string,
  loadWords: LoadWords,
): Promise<Download> {
  const { parsed: spec, ...row } = await getExportForDownload(viewer, exportId);
  const noteDownload = async (rows: number) => {
    await recordAudit(db(), {
      actorUserId: viewer.userId,
      action: "export.downloaded",
      subject: row.id,
      details: auditDetails(spec, rows),
    });
  };
  const file = { fileName: row.fileName, format: spec.format };
  if (row.status === "done") {
    await noteDownload(row.rowsTotal);
    return { ...file, byteLength: Number(row.byteLength), bytes: readExportFile(row.id, row.attempt) };
  }
  if (row.status !== "direct") throw new Problem("conflict", "The file is not ready");
  const bytes = writeExport(spec, viewer.scope, await loadWords(spec.locale), {
    onTotal: async (rowsTotal) => {
      await noteDownload(rowsTotal);
      const now = new Date();
      await db().export.update({
        where: { id: row.id },
        data: { rowsTotal, rowsDone: rowsTotal, finishedAt: now, seenAt: now },
      });
    },
  });
  return { ...file, byteLength: null, bytes };
}
