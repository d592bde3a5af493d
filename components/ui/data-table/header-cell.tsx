"use client";

import type { Header } from "@tanstack/react-table";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import type { DataTableFeatures } from "./use-data-table";

interface HeaderCellProps<Row extends object> {
  readonly header: Header<DataTableFeatures, Row, unknown>;
  readonly align: "start" | "end" | undefined;
}

/** A column's name; a press orders by it, a second one the other way round. */
export function HeaderCell<Row extends object>({ header, align }: HeaderCellProps<Row>) {
  const t = useTranslations("dataTable");
  const { column } = header;
  const name = String(column.columnDef.header ?? "");
  const sorted = column.getIsSorted();
  const Arrow = sorted === "asc" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      style={{ width: header.getSize() }}
      className={clsx("truncate px-2 font-medium", align === "end" && "text-right")}
      aria-sort={sorted ? (sorted === "asc" ? "ascending" : "descending") : undefined}
    >
      {column.getCanSort() ? (
        <AriaButton
          onPress={() => column.toggleSorting(sorted ? sorted === "asc" : undefined)}
          aria-label={sorted ? t("sorted", { column: name, direction: sorted }) : t("sort", { column: name })}
          className={clsx(
            "group inline-flex min-h-6 max-w-full items-center gap-1 rounded-md px-1 hover:bg-hover hover:text-ink",
            align === "end" ? "-mr-1 flex-row-reverse" : "-ml-1",
            sorted && "text-ink",
          )}
        >
          <span className="truncate">{name}</span>
          <Arrow
            aria-hidden
            className={clsx("size-3.5 shrink-0", !sorted && "opacity-0 group-hover:opacity-60")}
          />
        </AriaButton>
      ) : (
        name
      )}
    </th>
  );
}
