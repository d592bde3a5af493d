"use client";

import {
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { DataColumn, TableOrder } from "./data-column";
import { isSelected, type Selection } from "./selection";

export type DataTableFeatures = typeof features;
const features = tableFeatures({
  columnSizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
});

export interface DataTableInput<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly visible: readonly string[];
  readonly order: TableOrder;
  readonly onOrder: (order: TableOrder) => void;
  readonly selection: Selection;
}

/** TanStack Table over rows that the server ordered and paged; its state is the caller's. */
export function useDataTable<Row extends object>(input: DataTableInput<Row>) {
  const { columns, rows, rowId, visible, order, onOrder, selection } = input;
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column) =>
      helper.accessor((row): unknown => row, {
        id: column.id,
        header: column.header,
        size: column.width,
        enableSorting: column.isSortable ?? false,
        sortDescFirst: column.isLargestFirst ?? false,
        cell: ({ row }) => column.cell(row.original),
      }),
    );
  }, [columns]);
  const data = useMemo(() => [...rows], [rows]);
  return useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: {
      columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, visible.includes(id)])),
      rowSelection: Object.fromEntries(
        data.filter((row) => isSelected(selection, rowId(row))).map((row) => [rowId(row), true as const]),
      ),
      sorting: [{ id: order.by, desc: order.direction === "desc" }],
    },
    onSortingChange: (update) => {
      const old = [{ id: order.by, desc: order.direction === "desc" }];
      const [next] = typeof update === "function" ? update(old) : update;
      if (next) onOrder({ by: next.id, direction: next.desc ? "desc" : "asc" });
    },
  });
}
