"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { DataCards } from "@/components/ui/data-table/data-cards";
import { DataTable } from "@/components/ui/data-table/data-table";
import { NOTHING_SELECTED, type Selection } from "@/components/ui/data-table/selection";
import { useTableLayout } from "@/components/ui/data-table/use-table-layout";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useIsPhone } from "@/components/ui/use-is-phone";
import { useErrorText } from "@/lib/client/use-error-text";
import { useAccountList, useAccountTotal } from "@/lib/domain/accounts/list-hooks";
import { ACCOUNT_COLUMNS, DEFAULT_ACCOUNT_COLUMNS } from "@/lib/domain/accounts/rules/account-columns";
import { type AccountFilterText, isFiltered } from "@/lib/domain/accounts/rules/account-filter";
import type { AccountRow } from "@/lib/domain/accounts/schema/list";
import { AccountCard } from "./account-card";
import { AccountSelectionBar } from "./account-selection-bar";
import { AccountsEmpty } from "./accounts-empty";
import { AccountsToolbar } from "./accounts-toolbar";
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
  const accountText = useTranslations("accounts");
  const errorText = useErrorText();
  const router = useRouter();
  const columns = useAccountColumns();
  const layout = useTableLayout("accounts", ACCOUNT_COLUMNS, DEFAULT_ACCOUNT_COLUMNS);
  const { order, changeOrder } = useAccountOrder();
  const list = useAccountList(filter, order);
  const total = useAccountTotal(filter).data?.total ?? null;
  const accounts = useMemo(() => list.data?.pages.flatMap((page) => page.accounts) ?? [], [list.data]);
  const { selection, setSelection } = useSelection(filter);
  const isPhone = useIsPhone();
  const shared = {
    label: t("title"),
    columns,
    rows: accounts,
    rowId,
    rowName: ({ clientName }: AccountRow) => clientName ?? accountText("unknownClient"),
    rowHref,
    onOpen: (account: AccountRow) => router.push(rowHref(account)),
    openId: null,
    visible: layout.visible,
    density: layout.density,
    order,
    onOrder: changeOrder,
    selection,
    onSelect: setSelection,
    total,
    onMore: list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : null,
    isLoadingMore: list.isFetchingNextPage,
    questionKey: JSON.stringify([filter, order]),
  } as const;
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
        <AccountsToolbar
          columns={columns}
          layout={layout}
          order={order}
          onOrder={changeOrder}
          filter={filter}
          total={total}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-hidden rounded-md border border-line bg-surface">
        {list.isPending ? <SkeletonRows rows={14} /> : null}
        {list.isError && accounts.length === 0 ? (
          <ErrorState
            {...errorText(list.error)}
            onRetry={() => void list.refetch()}
            isRetrying={list.isFetching}
          />
        ) : null}
        {list.isSuccess && accounts.length === 0 ? (
          <AccountsEmpty isFiltered={isFiltered(filter)} onChange={onChange} />
        ) : null}
        {accounts.length > 0 && !isPhone ? <DataTable {...shared} /> : null}
        {accounts.length > 0 && isPhone ? (
          <DataCards
            {...shared}
            cardName={shared.rowName}
            card={(account) => <AccountCard account={account} />}
          />
        ) : null}
      </div>
    </div>
  );
}

/** A selection speaks of one filter: another one begins with none. */
function useSelection(filter: AccountFilterText) {
  const question = JSON.stringify(filter);
  const [held, setHeld] = useState({ question, selection: NOTHING_SELECTED });
  return {
    selection: held.question === question ? held.selection : NOTHING_SELECTED,
    setSelection: (selection: Selection) => setHeld({ question, selection }),
  };
}
