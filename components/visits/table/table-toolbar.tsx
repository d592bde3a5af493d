"use client";

import { ArrowDownUp, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ExportDialog } from "@/components/exports/export-dialog";
import { Button } from "@/components/ui/button";
import { ColumnChooser } from "@/components/ui/data-table/column-chooser";
import type { DataColumn, TableOrder } from "@/components/ui/data-table/data-column";
import type { useTableLayout } from "@/components/ui/data-table/use-table-layout";
import { Menu, MenuItem, MenuSection } from "@/components/ui/menu";
import { VISIT_ORDERS } from "@/lib/domain/visits/rules/visit-columns";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import type { VisitTableRow } from "@/lib/domain/visits/schema";

interface TableToolbarProps {
  readonly columns: readonly DataColumn<VisitTableRow>[];
  readonly layout: ReturnType<typeof useTableLayout>;
  readonly order: TableOrder;
  readonly onOrder: (order: TableOrder) => void;
  readonly filter: VisitFilterText;
  readonly total: number | null;
}

/** What concerns the whole table: its columns, its order where the head has no room for it, its export. */
export function TableToolbar({ columns, layout, order, onOrder, filter, total }: TableToolbarProps) {
  const t = useTranslations("exports");
  const [isExporting, setIsExporting] = useState(false);
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <div className="md:hidden">
        <OrderMenu order={order} onOrder={onOrder} />
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
      <Button
        icon={<Download aria-hidden />}
        isDisabled={total === null || total === 0}
        onPress={() => setIsExporting(true)}
      >
        {t("export")}
      </Button>
      {isExporting && total !== null ? (
        <ExportDialog
          filter={filter}
          visitIds={null}
          count={total}
          tableColumns={layout.visible}
          onClose={() => setIsExporting(false)}
        />
      ) : null}
    </div>
  );
}

function OrderMenu({ order, onOrder }: Pick<TableToolbarProps, "order" | "onOrder">) {
  const t = useTranslations("dataTable");
  const names = useTranslations("visitTable.columns");
  return (
    <Menu label={t("orderBy")} trigger={<Button icon={<ArrowDownUp aria-hidden />}>{t("orderBy")}</Button>}>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[order.by]}
        onSelectionChange={(keys) => {
          const by = VISIT_ORDERS.find((id) => keys !== "all" && keys.has(id));
          if (by) onOrder({ ...order, by });
        }}
      >
        {VISIT_ORDERS.map((id) => (
          <MenuItem key={id} id={id} label={names(id)} />
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
