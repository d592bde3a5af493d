import type { ReactNode } from "react";
import type { Density } from "./data-column";
import type { Selection } from "./selection";
import type { DataTableInput } from "./use-data-table";

/** What a table shows and tells; as cards on a phone it shows and tells the same. */
export interface DataTableProps<Row extends object> extends DataTableInput<Row> {
  readonly label: string;
  /** What a row is called by its checkbox and its link. */
  readonly rowName: (row: Row) => string;
  readonly rowHref: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly openId: string | null;
  /** Rows that stand out: just changed, or no longer what was asked for. */
  readonly rowTone?: (row: Row) => "fresh" | "gone" | null;
  readonly density: Density;
  readonly onSelect: (selection: Selection) => void;
  /** How many rows there are, loaded or not. */
  readonly total: number | null;
  /** Null at the end, or while more are on their way. */
  readonly onMore: (() => void) | null;
  readonly isLoadingMore: boolean;
  /** Two tables of different questions share no scroll position. */
  readonly questionKey: string;
  /** Above the rows, over them: a notice of new ones. */
  readonly notice?: ReactNode;
}
