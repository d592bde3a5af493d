import type pg from "pg";
import { copyRows, type RowCopy } from "@/lib/platform/copy-rows";
import type { TextRow } from "@/lib/platform/spreadsheets/read-csv";
import { nameCell } from "@/lib/platform/spreadsheets/sheet-rows";
import { SpreadsheetProblem } from "@/lib/platform/spreadsheets/spreadsheet-problem";
import { readCheckingRules } from "../queries/checking-rules";
import type { FindSentBefore } from "../queries/find-sent-before";
import { findMapping } from "../queries/read-mapping";
import { makeRowChecker } from "../rules/check-row";
import {
  findHeaderProblem,
  findHeaderRow,
  HEADER_WITHIN_ROWS,
  MOST_COLUMNS,
  nameHeaders,
} from "../rules/find-header";
import { proposePlan } from "../rules/propose-plan";
import { MOST_UPLOAD_ROWS, type UploadPlan, type UploadProblem } from "../schema";
import { type CheckKeeper, openCheckKeeper } from "./keep-checks";
import type { OpenedTable } from "./open-table";

/** A file that cannot become rows; nothing of it is kept. */
export class UnreadableUpload extends Error {
  override name = "UnreadableUpload";
  constructor(readonly problem: UploadProblem) {
    super(problem.code);
  }
}

/** Two connections, each inside a transaction: rows and what is found in them are streamed side by side. */
export interface TwoClients {
  readonly rows: pg.ClientBase;
  readonly checks: pg.ClientBase;
}

export interface ReadResult {
  readonly headers: string[];
  readonly headerRow: number;
  readonly plan: UploadPlan;
  readonly rowCount: number;
  readonly raggedRows: number;
}

interface Reading {
  readonly uploadId: string;
  readonly table: Extract<OpenedTable, { kind: "rows" }>;
  readonly clients: TwoClients;
  readonly findSentBefore: FindSentBefore | null;
  readonly onRows: (count: number) => void;
}

/** Longer than any cell of a spreadsheet can be. */
const LONGEST_CELL = 32_767;

/**
 * Stores the rows of a file and checks each by the plan that its headers propose, in one pass.
 * @throws UnreadableUpload, SpreadsheetProblem
 */
export async function readUpload(reading: Reading): Promise<ReadResult> {
  const { uploadId, table, clients, findSentBefore } = reading;
  const { header, below } = await takeHeader(table.rows);
  const headers = nameHeaders(header.cells, (column) => nameCell(column, ""));
  const headerProblem = findHeaderProblem(headers, header.rowNumber);
  if (headerProblem) throw new UnreadableUpload(headerProblem);
  const plan = proposePlan(headers, await findMapping(headers));
  await clients.rows.query("DELETE FROM upload_rows WHERE upload_id = $1", [uploadId]);
  const copy = copyRows(clients.rows, "upload_rows", ["upload_id", "row_number", "cells"]);
  const keeper = await openCheckKeeper(clients.checks, uploadId, findSentBefore);
  const check = makeRowChecker(await readCheckingRules({ headers, plan }));
  try {
    const counts = await storeRows(below, { ...reading, headers, check, copy, keeper });
    const merged = table.merged.find(({ lastRow }) => lastRow > header.rowNumber);
    if (merged) throw new UnreadableUpload({ code: "merged-cells", cell: merged.range });
    if (counts.rowCount === 0) throw new UnreadableUpload({ code: "only-headers" });
    await copy.end();
    await keeper.end();
    return { headers, headerRow: header.rowNumber, plan, ...counts };
  } catch (error) {
    await Promise.all([copy.abort(), keeper.abort()]);
    throw error;
  }
}

async function takeHeader(
  rows: AsyncGenerator<TextRow, void, void>,
): Promise<{ header: TextRow; below: TextRow[] }> {
  const first: TextRow[] = [];
  while (first.length < HEADER_WITHIN_ROWS) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
  }
  const at = findHeaderRow(first);
  const header = first[at];
  if (!header) throw new UnreadableUpload({ code: "empty" });
  return { header, below: first.slice(at + 1) };
}

interface Storing extends Reading {
  readonly headers: readonly string[];
  readonly check: ReturnType<typeof makeRowChecker>;
  readonly copy: RowCopy;
  readonly keeper: CheckKeeper;
}

/** Stores the rows that were read with the header, and those that follow. */
async function storeRows(
  below: readonly TextRow[],
  { uploadId, table, headers, check, copy, keeper, onRows }: Storing,
): Promise<{ rowCount: number; raggedRows: number }> {
  let rowCount = 0;
  let raggedRows = 0;
  const store = async ({ rowNumber, cells }: TextRow) => {
    rowCount += 1;
    if (rowCount > MOST_UPLOAD_ROWS) throw new UnreadableUpload({ code: "too-many-rows" });
    const json = JSON.stringify(cells);
    if (json.length > LONGEST_CELL) refuseLongCells(cells, rowNumber);
    if (cells.length > MOST_COLUMNS) throw new UnreadableUpload({ code: "too-many-columns", rowNumber });
    if (cells.length > headers.length) raggedRows += 1;
    const isCopyFull = copy.write([uploadId, rowNumber, json]);
    if (isCopyFull) await isCopyFull;
    const isKeeperFull = keeper.keep(rowNumber, check(cells));
    if (isKeeperFull) await isKeeperFull;
    onRows(rowCount);
  };
  for (const row of below) await store(row);
  for await (const row of table.rows) await store(row);
  return { rowCount, raggedRows };
}

function refuseLongCells(cells: readonly string[], rowNumber: number): void {
  const column = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  if (column >= 0)
    throw new SpreadsheetProblem("cell-too-long", { rowNumber, cell: nameCell(column, rowNumber) });
}
