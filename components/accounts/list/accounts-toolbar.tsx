"use client";

import { ArrowDownUp, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ColumnChooser } from "@/components/ui/data-table/column-chooser";
import type { DataColumn, TableOrder } from "@/components/ui/data-table/data-column";
import type { useTableLayout } from "@/components/ui/data-table/use-table-layout";
import { Menu, MenuItem, MenuSection } from "@/components/ui/menu";
import { ACCOUNT_ORDERS } from "@/lib/domain/accounts/rules/account-columns";
import type { AccountFilterText } from "@/lib/domain/accounts/rules/account-filter";
import type { AccountRow } from "@/lib/domain/accounts/schema/list";
import { ExportAccountsDialog } from "./export-accounts-dialog";

interface AccountsToolbarProps {
  readonly columns: readonly DataColumn<AccountRow>[];
  readonly layout: ReturnType<typeof useTableLayout>;
  readonly order: TableOrder;
  readonly onOrder: (order: TableOrder) => void;
  readonly filter: AccountFilterText;
  readonly total: number | null;
}

/** What concerns the whole list: its columns, its order where the head has no room for it, its export. */
export function AccountsToolbar({ columns, layout, order, onOrder, filter, total }: AccountsToolbarProps) {
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
        <ExportAccountsDialog
          filter={filter}
          accountIds={null}
          count={total}
          tableColumns={layout.visible}
          onClose={() => setIsExporting(false)}
        />
      ) : null}
    </div>
  );
}

function OrderMenu({ order, onOrder }: Pick<AccountsToolbarProps, "order" | "onOrder">) {
  const t = useTranslations("dataTable");
  const names = useTranslations("accountList.columns");
  return (
    <Menu label={t("orderBy")} trigger={<Button icon={<ArrowDownUp aria-hidden />}>{t("orderBy")}</Button>}>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[order.by]}
        onSelectionChange={(keys) => {
          const by = ACCOUNT_ORDERS.find((id) => keys !== "all" && keys.has(id));
          if (by) onOrder({ ...order, by });
        }}
      >
        {ACCOUNT_ORDERS.map((id) => (
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
