import type { ReactNode } from "react";

/** A column of a `DataTable`. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Pixels; columns share what is left over. */
  readonly width: number;
  readonly align?: "start" | "end";
  /** The server can order by it. */
  readonly isSortable?: boolean;
  /** Its heading orders by the largest or latest first; by the smallest, or A, unless said. */
  readonly isLargestFirst?: boolean;
  /** Where this is the row's name: the link that opens it stands here. */
  readonly isName?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface TableOrder {
  readonly by: string;
  readonly direction: "asc" | "desc";
}

export type Density = "comfortable" | "compact";

/** Pixels; every row is as high, so that thousands need not be measured. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 44, compact: 32 };
