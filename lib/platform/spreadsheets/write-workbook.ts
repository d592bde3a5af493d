import { writeXlsx } from "hucre/xlsx";

/** A small sheet whose cells are all text: it is never run as a formula, and ids keep their digits. */
export interface TextSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of all columns, in characters. */
  readonly width: number;
}

/** Several small sheets as one Excel workbook, each with its head kept in sight. */
export async function writeWorkbook(sheets: readonly TextSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, headers, rows, width }) => ({
      name,
      columns: headers.map((header) => ({ header, width })),
      rows: rows.map((row) => [...row]),
      freezePane: { rows: 1 },
    })),
  });
}
