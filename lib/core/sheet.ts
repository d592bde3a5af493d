/** What stands in a cell: text, a number, or a local day (`2026-11-21`) or minute (`2026-11-21T13:56`). */
export type SheetCell = string | number | null | { readonly local: string };

export interface SheetColumn {
  readonly header: string;
  readonly kind: "text" | "number" | "money" | "day" | "moment";
}

/** A table that may be longer than memory. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly (readonly SheetCell[])[]>;
}
