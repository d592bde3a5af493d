import { stringify } from "csv-stringify/sync";
import type { Sheet, SheetCell } from "@/lib/core/sheet";

interface CsvStyle {
  readonly separator: "comma" | "semicolon";
  /** Dates as people write them; where the separator is `;`, decimals have a comma. */
  readonly isLocal: boolean;
}

const BYTE_ORDER_MARK = Buffer.from("\ufeff");

/**
 * A sheet as CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs. Text that a spreadsheet would
 * run as a formula (`=`, `+`, `-`, `@`, tab, CR) begins with an apostrophe; numbers stay as they are.
 */
export async function* writeCsv(
  { columns, rows }: Sheet,
  { separator, isLocal }: CsvStyle,
): AsyncGenerator<Uint8Array, void, void> {
  const writeNumber = (value: number, { index }: { index: number }) => {
    const text = columns[index]?.kind === "money" ? value.toFixed(2) : String(value);
    return isLocal && separator === "semicolon" ? text.replace(".", ",") : text;
  };
  const write = (records: unknown[][]) =>
    Buffer.from(
      stringify(records, {
        delimiter: separator === "comma" ? "," : ";",
        record_delimiter: "\r\n",
        escape_formulas: true,
        quoted_match: /[\r\n]/,
        cast: { number: writeNumber },
      }),
    );
  yield Buffer.concat([BYTE_ORDER_MARK, write([columns.map(({ header }) => header)])]);
  for await (const batch of rows)
    yield write(batch.map((row) => row.map((cell) => writeCell(cell, isLocal))));
}

function writeCell(cell: SheetCell, isLocal: boolean): string | number | null {
  if (cell === null || typeof cell !== "object") return cell;
  return isLocal ? writeLocalTime(cell.local) : cell.local;
}

/** 2026-11-21T13:56 → 21/11/2026 13:56 */
function writeLocalTime(local: string): string {
  const [day = "", time] = local.split("T");
  const written = day.split("-").reverse().join("/");
  return time ? `${written} ${time}` : written;
}
