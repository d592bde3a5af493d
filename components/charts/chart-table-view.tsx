"use client";

import { clsx } from "clsx";
import { type ChartTable, showCell } from "./chart-table";

interface ChartTableViewProps {
  readonly caption: string;
  readonly table: ChartTable;
}

/** The same figures as the chart, for reading one by one. */
export function ChartTableView({ caption, table }: ChartTableViewProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md border border-line"
    >
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-surface text-xs text-ink-faint shadow-[inset_0_-1px_0_var(--color-line)]">
          <tr>
            {table.columns.map(({ id, label, format }) => (
              <th key={id} scope="col" className={clsx("h-8 px-3 font-medium", format && "text-right")}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {table.rows.map(({ id, cells }) => (
            <tr key={id}>
              {table.columns.map((column, index) => (
                <td
                  key={column.id}
                  className={clsx("h-8 px-3", column.format && "tabular text-right whitespace-nowrap")}
                >
                  {showCell(cells[index], column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
