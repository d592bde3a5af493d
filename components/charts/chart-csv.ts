import type { ChartCell, ChartTable } from "./chart-table";

const BYTE_ORDER_MARK = "\ufeff";
/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180 with a byte order mark, so that Excel reads accents; text cannot become a formula. */
export function toCsv(table: ChartTable): string {
  const lines = [
    table.columns.map(({ label }) => quote(label)),
    ...table.rows.map(({ cells }) => cells.map(fileCell)),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

function fileCell(cell: ChartCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return quote(typeof cell === "string" ? cell : cell.filed);
}

function quote(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
