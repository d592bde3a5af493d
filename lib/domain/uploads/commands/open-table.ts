import { createReadStream } from "node:fs";
import { openWorkbook } from "@/lib/platform/spreadsheets/open-workbook";
import { findCsvDelimiter, readCsv, type TextRow } from "@/lib/platform/spreadsheets/read-csv";
import { findSpreadsheetKind } from "@/lib/platform/spreadsheets/spreadsheet-kind";
import { findEncoding } from "@/lib/platform/spreadsheets/text-encoding";
import type { UploadNotes } from "../schema";

/** The rows of a file, whatever it is; or the sheets among which somebody must choose. */
export type OpenedTable =
  | { readonly kind: "sheets"; readonly names: string[] }
  | {
      readonly kind: "rows";
      readonly sheets: string[];
      readonly notes: Pick<UploadNotes, "format" | "encoding" | "delimiter">;
      readonly rows: AsyncGenerator<TextRow, void, void>;
      /** The last rows of merged ranges with these, known once all rows were read. */
      readonly merged: { readonly range: string; readonly lastRow: number }[];
      close(): void;
    };

const READ_BYTES = 256 * 1024;

/** @throws SpreadsheetProblem where the file cannot be read. */
export async function openTable(path: string, sheet: number | null): Promise<OpenedTable> {
  return (await findSpreadsheetKind(path)) === "csv" ? openCsv(path) : openXlsx(path, sheet);
}

async function openCsv(path: string): Promise<OpenedTable> {
  const open = () => createReadStream(path, { highWaterMark: READ_BYTES });
  const encoding = await findEncoding(open() as AsyncIterable<Buffer>);
  const delimiter = await findCsvDelimiter(open, encoding);
  return {
    kind: "rows",
    sheets: [],
    notes: { format: "csv", encoding, delimiter },
    rows: readCsv(open, encoding, delimiter),
    merged: [],
    close: () => undefined,
  };
}

async function openXlsx(path: string, sheet: number | null): Promise<OpenedTable> {
  const workbook = await openWorkbook(path);
  const names = workbook.sheets.map(({ name }) => name);
  const chosen = workbook.sheets[sheet ?? 0];
  if (names.length > 1 && sheet === null) {
    workbook.close();
    return { kind: "sheets", names };
  }
  const merged: { range: string; lastRow: number }[] = [];
  const keepMerged = (ranges: readonly string[]) => {
    for (const range of ranges) merged.push({ range, lastRow: Number(/(\d+)$/.exec(range)?.[1] ?? 0) });
  };
  return {
    kind: "rows",
    sheets: names,
    notes: { format: "xlsx", encoding: null, delimiter: null },
    rows: chosen ? workbook.rows(chosen, keepMerged) : noRows(),
    merged,
    close: () => workbook.close(),
  };
}

async function* noRows(): AsyncGenerator<TextRow, void, void> {}
