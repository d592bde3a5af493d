"use client";

import type { Row as TableRow } from "@tanstack/react-table";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { ROW_HEIGHT } from "./data-column";
import type { DataTableProps } from "./data-table-props";
import { RowLink } from "./row-link";
import type { DataTableFeatures } from "./use-data-table";

interface DataTableRowProps<Row extends object> {
  readonly row: TableRow<DataTableFeatures, Row>;
  /** Place among the loaded rows, from 0. */
  readonly index: number;
  readonly table: DataTableProps<Row>;
  readonly onToggle: () => void;
}

/** One row. The whole of it opens, but for what can be pressed in it. */
export function DataTableRow<Row extends object>({ row, index, table, onToggle }: DataTableRowProps<Row>) {
  const t = useTranslations("dataTable");
  const { original } = row;
  const name = table.rowName(original);
  const tone = table.rowTone?.(original) ?? null;
  const isOpen = row.id === table.openId;
  return (
    <tr
      data-row-id={row.id}
      aria-rowindex={index + 2}
      style={{ height: ROW_HEIGHT[table.density] }}
      className={clsx(
        "relative border-line border-b align-middle transition-colors duration-150 hover:bg-hover",
        (isOpen || row.getIsSelected()) && "bg-accent-soft",
        tone === "fresh" && !isOpen && "bg-good-soft",
        tone === "gone" && "text-ink-faint italic",
      )}
    >
      <td className="pl-3">
        <span className="relative z-10 inline-flex">
          <Checkbox
            aria-label={t("selectRow", { name })}
            isSelected={row.getIsSelected()}
            onChange={onToggle}
          />
        </span>
      </td>
      {row.getVisibleCells().map((cell) => {
        const column = table.columns.find(({ id }) => id === cell.column.id);
        const content = column?.cell(original);
        return (
          <td
            key={cell.id}
            className={clsx("truncate px-2", column?.align === "end" && "tabular text-right")}
          >
            {column?.isName ? (
              <RowLink
                href={table.rowHref(original)}
                onOpen={() => table.onOpen(original)}
                isCurrent={isOpen}
              >
                {content}
              </RowLink>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}
