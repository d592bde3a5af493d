import { Problem } from "@/lib/core/errors";
import { readSpreadsheet, SeveralSheets } from "@/lib/platform/spreadsheets/read-spreadsheet";
import { SpreadsheetProblem } from "@/lib/platform/spreadsheets/spreadsheet-problem";
import { findColumns } from "../rules/file-columns";

const MOST_ROWS = 20_000;
/** It is read in the request: many times what 20,000 rows need, and no more. */
const LIMITS = { mostBytes: 128 * 1024 ** 2, mostSharedChars: 10_000_000 };

/** A row of a small file, its cells by what their columns are. */
export interface SheetRow<Name extends string> {
  readonly rowNumber: number;
  readonly cellOf: (name: Name) => string | null;
}

/**
 * Reads a small CSV or XLSX whole, by its header row.
 * @throws Problem `invalid-input` with a `reason` that the screen words: a `SpreadsheetProblemCode`,
 * `several-sheets`, `too-many-rows`, or `missing-columns` with their names.
 */
export async function readSheet<Name extends string>(
  bytes: Buffer,
  wanted: Readonly<Record<Name, readonly string[]>>,
  required: readonly NoInfer<Name>[],
): Promise<SheetRow<Name>[]> {
  const rows: SheetRow<Name>[] = [];
  let columns: Record<Name, number | null> | null = null;
  try {
    for await (const { rowNumber, cells } of readSpreadsheet(bytes, LIMITS)) {
      if (columns === null) {
        columns = requireColumns(findColumns(cells, wanted), required);
        continue;
      }
      if (rows.length === MOST_ROWS) throw refuse("too-many-rows", { limit: MOST_ROWS });
      const at = columns;
      rows.push({ rowNumber, cellOf: (name) => (at[name] === null ? null : (cells[at[name]] ?? null)) });
    }
  } catch (error) {
    if (error instanceof SeveralSheets) throw refuse("several-sheets");
    throw error instanceof SpreadsheetProblem ? refuse(error.code) : error;
  }
  if (rows.length === 0) throw refuse("empty");
  return rows;
}

function requireColumns<Name extends string>(
  columns: Record<Name, number | null>,
  required: readonly Name[],
): Record<Name, number | null> {
  const missing = required.filter((name) => columns[name] === null);
  if (missing.length > 0) throw refuse("missing-columns", { missing });
  return columns;
}

function refuse(reason: string, details: object = {}): Problem {
  return new Problem("invalid-input", `The file cannot be taken: ${reason}`, { reason, ...details });
}
