import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";

export interface AdminColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumeric?: boolean;
}

interface AdminTableProps<Row> {
  /** What the rows are, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first column names the row. */
  readonly columns: readonly AdminColumn<Row>[];
  readonly actions?: (row: Row) => ReactNode;
  readonly actionsHeader?: string;
  /** A row where there is no room for the table; its cells below each other unless given. */
  readonly card?: (row: Row) => ReactNode;
}

/** A table where there is room for one, else a list of cards with the same contents. */
export function AdminTable<Row>(props: AdminTableProps<Row>) {
  return (
    <div className="@container">
      <div className="hidden @2xl:block">
        <WideTable {...props} />
      </div>
      <div className="@2xl:hidden">
        <CardList {...props} />
      </div>
    </div>
  );
}

function WideTable<Row>({ label, rows, rowKey, columns, actions, actionsHeader }: AdminTableProps<Row>) {
  return (
    <table aria-label={label} className="w-full border-collapse text-left text-sm">
      <thead>
        <tr className="border-line border-b text-ink-faint">
          {columns.map(({ id, header, isNumeric }) => (
            <th key={id} scope="col" className={clsx("h-9 px-4 font-medium", isNumeric && "text-right")}>
              {header}
            </th>
          ))}
          {actions ? (
            <th scope="col" className="px-4">
              <span className="sr-only">{actionsHeader}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="hover:bg-hover">
            {columns.map(({ id, cell, isNumeric }) => (
              <td key={id} className={clsx("max-w-72 px-4 py-2 wrap-anywhere", isNumeric && "text-right")}>
                {cell(row)}
              </td>
            ))}
            {actions ? (
              <td className="px-4 py-1.5">
                <div className="flex justify-end gap-1">{actions(row)}</div>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CardList<Row>({ label, rows, rowKey, columns, actions, card }: AdminTableProps<Row>) {
  const [title, ...lines] = columns;
  if (card) {
    return (
      <ul aria-label={label} className="divide-y divide-line">
        {rows.map((row) => (
          <li key={rowKey(row)} className="px-4 py-3 text-sm">
            {card(row)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {rows.map((row) => (
        <li key={rowKey(row)} className="flex flex-col gap-2 px-4 py-3 text-sm">
          <div className="wrap-anywhere">{title?.cell(row)}</div>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            {lines.map(({ id, header, cell }) => (
              <div key={id} className="contents">
                <dt className="text-ink-faint">{header}</dt>
                <dd className="text-right wrap-anywhere">{cell(row)}</dd>
              </div>
            ))}
          </dl>
          {actions ? <div className="flex flex-wrap justify-end gap-2">{actions(row)}</div> : null}
        </li>
      ))}
    </ul>
  );
}

/** Rows on their way, at the height that they will have in either shape. */
export function AdminTableSkeleton({ rows = 4 }: { readonly rows?: number }) {
  return (
    <div className="@container">
      <div className="divide-y divide-line">
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
          <div key={row} className="flex flex-col gap-3 px-4 py-4 @2xl:h-14 @2xl:flex-row @2xl:items-center">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-4 w-full @2xl:w-1/4" />
            <Skeleton className="h-4 w-2/3 @2xl:ml-auto @2xl:w-24" />
          </div>
        ))}
      </div>
    </div>
  );
}
