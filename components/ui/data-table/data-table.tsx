"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Spinner } from "@/components/ui/spinner";
import type { DataTableProps } from "./data-table-props";
import { DataTableRow } from "./data-table-row";
import { HeaderCell } from "./header-cell";
import { isSelected, toggleLoaded, toggleRow } from "./selection";
import { useDataTable } from "./use-data-table";
import { useRowWindow } from "./use-row-window";

const CHECKBOX_WIDTH = 44;

/**
 * A table of rows that the server ordered and pages: only what is seen is in the page. Its head stays, it
 * scrolls sideways by itself, and the columns, order and selection are the caller's.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, rowId, selection, onSelect } = props;
  const t = useTranslations("dataTable");
  const table = useDataTable(props);
  const { scroller, items, before, after } = useRowWindow(props);
  const loadedIds = rows.map(rowId);
  const modelRows = table.getRowModel().rows;
  return (
    <div className="relative h-full min-h-0">
      {props.notice}
      <section
        ref={scroller}
        className="h-full overflow-auto [overflow-anchor:none]"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={props.label}
      >
        <table
          className="min-w-full table-fixed border-collapse text-left text-sm"
          style={{
            width: table
              .getVisibleLeafColumns()
              .reduce((sum, column) => sum + column.getSize(), CHECKBOX_WIDTH),
          }}
          aria-rowcount={props.total === null ? -1 : props.total + 1}
        >
          <TableHead table={table} props={props} loadedIds={loadedIds} />
          <tbody>
            <Spacer height={before} />
            {items.map((item) => {
              const row = modelRows[item.index];
              return row ? (
                <DataTableRow
                  key={row.id}
                  row={row}
                  index={item.index}
                  table={props}
                  onToggle={() => onSelect(toggleRow(selection, row.id, loadedIds))}
                />
              ) : null;
            })}
            <Spacer height={after} />
          </tbody>
        </table>
        {props.isLoadingMore ? (
          <p className="sticky left-0 flex items-center gap-2 p-3 text-sm text-ink-faint">
            <Spinner /> {t("loadingMore")}
          </p>
        ) : null}
      </section>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden className={clsx(height <= 0 && "hidden")}>
      <td style={{ height }} />
    </tr>
  );
}

interface TableHeadProps<Row extends object> {
  readonly table: ReturnType<typeof useDataTable<Row>>;
  readonly props: DataTableProps<Row>;
  readonly loadedIds: readonly string[];
}

function TableHead<Row extends object>({ table, props, loadedIds }: TableHeadProps<Row>) {
  const t = useTranslations("dataTable");
  const { selection, onSelect } = props;
  const areAllSelected = loadedIds.length > 0 && loadedIds.every((id) => isSelected(selection, id));
  const isAnySelected = loadedIds.some((id) => isSelected(selection, id));
  return (
    <thead className="sticky top-0 z-20 bg-surface text-xs text-ink-faint shadow-[inset_0_-1px_0_var(--color-line)]">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} className="h-9" aria-rowindex={1}>
          <th scope="col" className="pl-3" style={{ width: CHECKBOX_WIDTH }}>
            <Checkbox
              aria-label={t("selectPage")}
              isSelected={areAllSelected}
              isIndeterminate={isAnySelected && !areAllSelected}
              onChange={() => onSelect(toggleLoaded(selection, loadedIds))}
            />
          </th>
          {group.headers.map((header) => (
            <HeaderCell
              key={header.id}
              header={header}
              align={props.columns.find(({ id }) => id === header.column.id)?.align}
            />
          ))}
        </tr>
      ))}
    </thead>
  );
}
