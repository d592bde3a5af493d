import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook, type WorkbookLimits } from "./open-workbook";
import { readCsv, type TextRow } from "./read-csv";
import { findSpreadsheetKind } from "./spreadsheet-kind";
import { findEncoding } from "./text-encoding";

/** A workbook with several sheets that hold text: nobody said which is meant. */
export class SeveralSheets extends Error {
  override name = "SeveralSheets";
}

/**
 * The rows of a CSV or XLSX that is small enough to be held, whatever it is called.
 *
 * @param limits of what a workbook holds once it is unpacked.
 * @throws SpreadsheetProblem, SeveralSheets
 */
export async function* readSpreadsheet(
  bytes: Uint8Array,
  limits: WorkbookLimits,
): AsyncGenerator<TextRow, void, void> {
  // Readers of workbooks go back and forth in a file.
  const folder = await mkdtemp(join(tmpdir(), "atalaya-sheet-"));
  const path = join(folder, "file");
  try {
    await writeFile(path, bytes, { mode: 0o600 });
    const isCsv = (await findSpreadsheetKind(path)) === "csv";
    yield* isCsv ? readText(path) : readOnlySheet(path, limits);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* readText(path: string): AsyncGenerator<TextRow, void, void> {
  const open = () => createReadStream(path);
  yield* readCsv(open, await findEncoding(open() as AsyncIterable<Buffer>));
}

async function* readOnlySheet(path: string, limits: WorkbookLimits): AsyncGenerator<TextRow, void, void> {
  const workbook = await openWorkbook(path, limits);
  try {
    const [sheet, second] = workbook.sheets;
    if (second) throw new SeveralSheets();
    if (sheet) yield* workbook.rows(sheet);
  } finally {
    workbook.close();
  }
}
