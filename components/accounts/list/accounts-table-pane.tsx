"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportButton } from "@/components/exports/export-button";
import { DataPane } from "@/components/ui/data-table/data-pane";
import { DataToolbar } from "@/components/ui/data-table/data-toolbar";
import { useSelection } from "@/components/ui/data-table/use-selection";
import { useTableLayout } from "@/components/ui/data-table/use-table-layout";
import { useAccountList, useAccountTotal } from "@/lib/domain/accounts/list-hooks";
import {
  ACCOUNT_COLUMNS,
  ACCOUNT_ORDERS,
  DEFAULT_ACCOUNT_COLUMNS,
} from "@/lib/domain/accounts/rules/account-columns";
import { type AccountFilterText, isFiltered } from "@/lib/domain/accounts/rules/account-filter";
import type { AccountRow } from "@/lib/domain/accounts/schema/list";
import { AccountCard } from "./account-card";
import { AccountSelectionBar } from "./account-selection-bar";
import { AccountsEmpty } from "./accounts-empty";
import { ExportAccountsDialog } from "./export-accounts-dialog";
import { useAccountColumns } from "./use-account-columns";
import { type AccountFilterChange, useAccountOrder } from "./use-accounts-url";

interface AccountsTablePaneProps {
  readonly filter: AccountFilterText;
  readonly onChange: AccountFilterChange;
}

const rowId = ({ id }: AccountRow) => id;
const rowHref = ({ id }: AccountRow) => `/accounts/${id}`;

/** The accounts that match, as a table or, on a phone, as cards. */
export function AccountsTablePane({ filter, onChange }: AccountsTablePaneProps) {
  const t = useTranslations("accountList");
  const names = useTranslations("accountList.columns");
  const accountText = useTranslations("accounts");
  const router = useRouter();
  const columns = useAccountColumns();
  const layout = useTableLayout("accounts", ACCOUNT_COLUMNS, DEFAULT_ACCOUNT_COLUMNS);
  const { order, changeOrder } = useAccountOrder();
  const list = useAccountList(filter, order);
  const total = useAccountTotal(filter).data?.total ?? null;
  const accounts = useMemo(() => list.data?.pages.flatMap((page) => page.accounts) ?? [], [list.data]);
  const { selection, setSelection } = useSelection(JSON.stringify(filter));
  return (
    <div className="flex h-full min-h-0 flex-col gap-2">
      <div className="flex flex-wrap items-center justify-end gap-2">
        <AccountSelectionBar
          selection={selection}
          onSelect={setSelection}
          filter={filter}
          total={total ?? accounts.length}
          visible={layout.visible}
        />
        <DataToolbar
          columns={columns}
          layout={layout}
          orders={ACCOUNT_ORDERS}
          orderName={(id) => names(id as (typeof ACCOUNT_ORDERS)[number])}
          order={order}
          onOrder={changeOrder}
        >
          <ExportButton
            total={total}
            dialog={(count, onClose) => (
              <ExportAccountsDialog
                accountIds={null}
                tableColumns={layout.visible}
                {...{ filter, count, onClose }}
              />
            )}
          />
        </DataToolbar>
      </div>
      <DataPane
        className="min-h-0 flex-1"
        list={list}
        label={t("title")}
        columns={columns}
        rows={accounts}
        rowId={rowId}
        rowName={({ clientName }) => clientName ?? accountText("unknownClient")}
        rowHref={rowHref}
        onOpen={(account) => router.push(rowHref(account))}
        openId={null}
        visible={layout.visible}
        density={layout.density}
        order={order}
        onOrder={changeOrder}
        selection={selection}
        onSelect={setSelection}
        total={total}
        questionKey={JSON.stringify([filter, order])}
        card={(account) => <AccountCard account={account} />}
        empty={<AccountsEmpty isFiltered={isFiltered(filter)} onChange={onChange} />}
        skeletonRows={14}
      />
    </div>
  );
}
