import { headerKey } from "../../imports/rules/match-headers";
import type { UploadProblem } from "../schema";
import { countKnownHeaders } from "./propose-plan";

interface TextRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

/** A title or two may stand above the header. */
export const HEADER_WITHIN_ROWS = 10;
export const MOST_COLUMNS = 500;

/** Which of a file's first rows holds the headers: the one with the most words that we know, else the first. */
export function findHeaderRow(rows: readonly TextRow[]): number {
  const known = rows.map(({ cells }) => countKnownHeaders(cells));
  const most = Math.max(...known);
  return most >= 2 ? known.indexOf(most) : 0;
}

/** The headers as they are kept: trimmed, blank ones by their column's letter, nothing blank at the end. */
export function nameHeaders(cells: readonly string[], letterOf: (column: number) => string): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1).map((cell, index) => cell.trim().slice(0, 200) || `[${letterOf(index)}]`);
}

/** Why no row could be read under these headers; null where nothing stands in the way. */
export function findHeaderProblem(headers: readonly string[], rowNumber: number): UploadProblem | null {
  if (headers.length > MOST_COLUMNS) return { code: "too-many-columns", rowNumber };
  const seen = new Set<string>();
  for (const header of headers) {
    const key = headerKey(header) || header;
    if (seen.has(key)) return { code: "headers-alike", rowNumber, header };
    seen.add(key);
  }
  return null;
}
