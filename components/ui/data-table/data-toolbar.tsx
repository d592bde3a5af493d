"use client";

import { ArrowDownUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSection } from "@/components/ui/menu";
import { ColumnChooser } from "./column-chooser";
import type { DataColumn, TableOrder } from "./data-column";
import type { useTableLayout } from "./use-table-layout";

interface OrderMenuProps {
  /** Ids of the columns by which the rows can be ordered. */
  readonly orders: readonly string[];
  readonly orderName: (id: string) => string;
  readonly order: TableOrder;
  readonly onOrder: (order: TableOrder) => void;
}

interface DataToolbarProps<Row extends object> extends OrderMenuProps {
  readonly columns: readonly DataColumn<Row>[];
  readonly layout: ReturnType<typeof useTableLayout>;
  /** What else can be done with all of it, its export for example. */
  readonly children: ReactNode;
}

/** What concerns the whole table: its columns, its order where the head has no room for it, and more. */
export function DataToolbar<Row extends object>({
  columns,
  layout,
  children,
  ...order
}: DataToolbarProps<Row>) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <div className="md:hidden">
        <OrderMenu {...order} />
      </div>
      <div className="max-md:hidden">
        <ColumnChooser
          columns={columns}
          visible={layout.visible}
          density={layout.density}
          onChange={layout.change}
          onReset={layout.reset}
        />
      </div>
      {children}
    </div>
  );
}

function OrderMenu({ orders, orderName, order, onOrder }: OrderMenuProps) {
  const t = useTranslations("dataTable");
  return (
    <Menu label={t("orderBy")} trigger={<Button icon={<ArrowDownUp aria-hidden />}>{t("orderBy")}</Button>}>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[order.by]}
        onSelectionChange={(keys) => {
          const by = orders.find((id) => keys !== "all" && keys.has(id));
          if (by) onOrder({ ...order, by });
        }}
      >
        {orders.map((id) => (
          <MenuItem key={id} id={id} label={orderName(id)} />
        ))}
      </MenuSection>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[order.direction]}
        onSelectionChange={(keys) =>
          onOrder({ ...order, direction: keys !== "all" && keys.has("asc") ? "asc" : "desc" })
        }
      >
        <MenuItem id="asc" label={t("ascending")} />
        <MenuItem id="desc" label={t("descending")} />
      </MenuSection>
    </Menu>
  );
}
