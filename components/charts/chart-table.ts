/** The figures behind a chart: what "Ver datos" shows and the CSV holds. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

export interface ChartColumn {
  readonly id: string;
  readonly label: string;
  /** How a figure reads on screen; the file gets the bare figure. With it the column is set right. */
  readonly format?: (value: number) => string;
}

export interface ChartRow {
  readonly id: string;
  /** In the order of the columns; null where there is no figure. */
  readonly cells: readonly ChartCell[];
}

/** Text that differs in a file (an instant on screen, ISO 8601 in the file) has both forms. */
export type ChartCell = string | number | null | { readonly shown: string; readonly filed: string };

/** A cell as the table shows it. */
export function showCell(cell: ChartCell | undefined, column: ChartColumn | undefined): string {
  if (cell === null || cell === undefined) return "—";
  if (typeof cell === "number") return column?.format?.(cell) ?? String(cell);
  return typeof cell === "string" ? cell : cell.shown;
}
