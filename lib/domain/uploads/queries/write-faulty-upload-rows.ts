import type { SheetCell } from "@/lib/core/sheet";
import { writeXlsx } from "@/lib/platform/spreadsheets/write-xlsx";
import type { Viewer } from "../../users/schema";
import { requireUpload } from "./get-upload";
import { listUploadRows } from "./list-upload-rows";

/** The workbook's own words, in the reader's language. */
export interface FaultyRowsWords {
  readonly sheet: string;
  readonly row: string;
  readonly reasons: string;
  readonly problem: (problem: { readonly field: string; readonly code: string }) => string;
}

/**
 * The rows of a file that hold an error, as a workbook: row and reasons first, then the cells under the
 * file's own headers, so that the corrected workbook is matched by itself.
 * @throws Problem `not-found`.
 */
export async function writeFaultyUploadRows(
  viewer: Viewer,
  uploadId: string,
  words: FaultyRowsWords,
): Promise<AsyncGenerator<Uint8Array, void, void>> {
  const upload = await requireUpload(viewer, uploadId);
  const headers = Array.isArray(upload.headers) ? upload.headers.map(String) : [];
  const columns = [words.row, words.reasons, ...headers].map((header) => ({ header, kind: "text" as const }));
  return writeXlsx({ name: words.sheet, columns, rows: faultyRows(uploadId, headers.length, words) });
}

async function* faultyRows(
  uploadId: string,
  width: number,
  words: FaultyRowsWords,
): AsyncGenerator<SheetCell[][]> {
  let after: number | undefined;
  do {
    const { rows, next } = await listUploadRows(uploadId, { show: "errors", after });
    yield rows.map(({ rowNumber, problems, cells }) => [
      String(rowNumber),
      problems.map(words.problem).join(" | "),
      ...Array.from({ length: width }, (_each, index) => cells[index] ?? ""),
    ]);
    after = next ?? undefined;
  } while (after !== undefined);
}
