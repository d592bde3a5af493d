"use client";

import { clsx } from "clsx";
import type { CSSProperties, ReactNode } from "react";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useIsPhone } from "@/components/ui/use-is-phone";
import { DataCards } from "./data-cards";
import { DataTable } from "./data-table";
import type { DataTableProps } from "./data-table-props";

/** What a pane has to know of a list that is read page by page. */
interface PagedList {
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly isSuccess: boolean;
  readonly isFetching: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly error: unknown;
  refetch(): Promise<unknown>;
  fetchNextPage(): Promise<unknown>;
}

interface DataPaneProps<Row extends object> extends Omit<DataTableProps<Row>, "onMore" | "isLoadingMore"> {
  readonly list: PagedList;
  /** What stands under the name of a row on a phone. */
  readonly card: (row: Row) => ReactNode;
  /** What stands where there is nothing. */
  readonly empty: ReactNode;
  readonly skeletonRows: number;
  /** Of the rows alone, where the pane does not fill what is left of the page. */
  readonly rowsStyle?: CSSProperties;
  readonly className?: string;
}

/** A list of rows in all its states: being read, failed, empty, a table or, on a phone, cards. */
export function DataPane<Row extends object>(props: DataPaneProps<Row>) {
  const { list, card, empty, skeletonRows, rowsStyle, className, ...rest } = props;
  const isPhone = useIsPhone();
  const table = {
    ...rest,
    onMore: list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : null,
    isLoadingMore: list.isFetchingNextPage,
  };
  const hasRows = props.rows.length > 0;
  return (
    <div className={clsx("overflow-hidden rounded-md border border-line bg-surface", className)}>
      {list.isPending ? <SkeletonRows rows={skeletonRows} /> : null}
      {list.isError && !hasRows ? <QueryError query={list} /> : null}
      {list.isSuccess && !hasRows ? empty : null}
      {hasRows ? (
        <div className="h-full" style={rowsStyle}>
          {isPhone ? <DataCards {...table} cardName={props.rowName} card={card} /> : <DataTable {...table} />}
        </div>
      ) : null}
    </div>
  );
}
