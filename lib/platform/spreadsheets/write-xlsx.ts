import { writeXlsxStream } from "hucre/xlsx";
import type { Sheet, SheetCell, SheetColumn } from "@/lib/core/sheet";

/** Excel's own limit; the text is cut there. */
const LONGEST_TEXT = 32_767;
const FORMATS: Partial<Record<SheetColumn["kind"], string>> = {
  money: "#,##0.00",
  day: "dd/mm/yyyy",
  moment: "dd/mm/yyyy hh:mm",
};
const WIDTHS: Record<SheetColumn["kind"], number> = { text: 24, number: 12, money: 14, day: 12, moment: 18 };

/**
 * A sheet as an Excel workbook, in memory that does not grow with the rows; beyond 1,048,576 rows it goes on
 * in a second sheet. Text is stored as text: it is never run as a formula, and long ids keep their digits.
 */
export async function* writeXlsx({ name, columns, rows }: Sheet): AsyncGenerator<Uint8Array, void, void> {
  const stream = writeXlsxStream(cellsOf(rows), {
    name,
    freezePane: { rows: 1 },
    columns: columns.map(({ header, kind }) => {
      const numFmt = FORMATS[kind];
      return { header: keepText(header), width: WIDTHS[kind], ...(numFmt ? { numFmt } : {}) };
    }),
  });
  // Leaving the loop early cancels the stream, and with it the rows.
  for await (const bytes of stream) yield bytes;
}

async function* cellsOf(rows: Sheet["rows"]) {
  for await (const batch of rows) for (const row of batch) yield row.map(toCell);
}

function toCell(cell: SheetCell): string | number | Date | null {
  if (typeof cell === "string") return keepText(cell);
  return cell !== null && typeof cell === "object" ? new Date(`${withTime(cell.local)}:00Z`) : cell;
}

/** A workbook knows no zones: its dates are written as if they were UTC. */
function withTime(local: string): string {
  return local.includes("T") ? local : `${local}T00:00`;
}

/** `_x0041_` would be read as the character that it names: its own underscore is named instead. */
function keepText(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
