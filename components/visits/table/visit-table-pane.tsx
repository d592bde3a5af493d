"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { DataCards } from "@/components/ui/data-table/data-cards";
import { DataTable } from "@/components/ui/data-table/data-table";
import { NOTHING_SELECTED, type Selection } from "@/components/ui/data-table/selection";
import { useTableLayout } from "@/components/ui/data-table/use-table-layout";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useIsPhone } from "@/components/ui/use-is-phone";
import { useErrorText } from "@/lib/client/use-error-text";
import { useVisitTotal } from "@/lib/domain/visits/hooks";
import {
  DEFAULT_VISIT_COLUMNS,
  MOST_VISITS_SORTED,
  VISIT_COLUMNS,
} from "@/lib/domain/visits/rules/visit-columns";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import type { VisitTableRow } from "@/lib/domain/visits/schema";
import { useTableDrift, useVisitTable } from "@/lib/domain/visits/table-hooks";
import { useLive } from "../live-provider";
import { useOpenVisit } from "../use-visit-url";
import { VisitDrawer } from "../visit-drawer";
import { NewVisitsNotice } from "./new-visits-notice";
import { TableToolbar } from "./table-toolbar";
import { useTableKeys } from "./use-table-keys";
import { useTableOrder } from "./use-table-url";
import { useVisitColumns } from "./use-visit-columns";
import { VisitCard } from "./visit-card";
import { VisitSelectionBar } from "./visit-selection-bar";

interface VisitTablePaneProps {
  readonly filter: VisitFilterText;
  /** What stands where nothing matches. */
  readonly empty: React.ReactNode;
}

/** Every visit of the filter in a table: columns and order as chosen, and what can be done with many at once. */
export function VisitTablePane({ filter, empty }: VisitTablePaneProps) {
  const t = useTranslations("visitTable");
  const visitsText = useTranslations("visits");
  const errorText = useErrorText();
  const columns = useVisitColumns();
  const layout = useTableLayout("visits", VISIT_COLUMNS, DEFAULT_VISIT_COLUMNS);
  const { order, changeOrder } = useTableOrder();
  const table = useVisitTable(filter, order);
  const total = useVisitTotal(filter).data?.total ?? null;
  const visits = useMemo(() => table.data?.pages.flatMap((page) => page.visits) ?? [], [table.data]);
  const { selection, setSelection } = useSelection(filter);
  const { isGone, newCount, showNew } = useDrift(filter, visits);
  const { visitId, open, close } = useOpenVisit();
  const { freshVisitIds } = useLive();
  const isPhone = useIsPhone();
  const visitIds = useMemo(() => visits.map(rowId), [visits]);
  useTableKeys({ visitIds, openVisitId: visitId, onOpen: open });

  const index = visits.findIndex(({ id }) => id === visitId);
  const step = (by: 1 | -1) => {
    const next = index === -1 ? undefined : visits[index + by];
    return next ? () => open(next.id) : null;
  };
  const shared = {
    label: t("label"),
    columns,
    rows: visits,
    rowId,
    rowName: ({ clientName }: VisitTableRow) => clientName ?? visitsText("unknownClient"),
    rowHref: ({ id }: VisitTableRow) => `/visits?view=table&visit=${id}`,
    onOpen: ({ id }: VisitTableRow) => open(id),
    openId: visitId,
    rowTone: ({ id }: VisitTableRow) => (isGone(id) ? "gone" : freshVisitIds.has(id) ? "fresh" : null),
    visible: layout.visible,
    density: layout.density,
    order: { by: table.data?.pages[0]?.orderedBy ?? order.by, direction: order.direction },
    onOrder: changeOrder,
    selection,
    onSelect: setSelection,
    total,
    onMore: table.hasNextPage && !table.isFetchingNextPage ? () => void table.fetchNextPage() : null,
    isLoadingMore: table.isFetchingNextPage,
    questionKey: JSON.stringify([filter, order]),
    notice: <NewVisitsNotice count={newCount} onShow={() => void showNew()} />,
  } as const;
  return (
    <div className="flex h-full min-h-0 flex-col gap-2">
      <div className="flex flex-wrap items-center justify-end gap-2">
        <VisitSelectionBar
          selection={selection}
          onSelect={setSelection}
          visits={visits}
          filter={filter}
          order={order}
          total={total ?? visits.length}
          visible={layout.visible}
        />
        <TableToolbar
          columns={columns}
          layout={layout}
          order={order}
          onOrder={changeOrder}
          filter={filter}
          total={total}
        />
      </div>
      <OrderLimit wanted={order.by} got={shared.order.by} />
      <div className="min-h-0 flex-1 overflow-hidden rounded-md border border-line bg-surface">
        {table.isPending ? <SkeletonRows rows={14} /> : null}
        {table.isError && visits.length === 0 ? (
          <ErrorState
            {...errorText(table.error)}
            onRetry={() => void table.refetch()}
            isRetrying={table.isFetching}
          />
        ) : null}
        {table.isSuccess && visits.length === 0 ? empty : null}
        {visits.length > 0 && !isPhone ? <DataTable {...shared} /> : null}
        {visits.length > 0 && isPhone ? (
          <DataCards {...shared} cardName={shared.rowName} card={(visit) => <VisitCard visit={visit} />} />
        ) : null}
      </div>
      <VisitDrawer visitId={visitId} onClose={close} onPrevious={step(-1)} onNext={step(1)} />
    </div>
  );
}

const rowId = ({ id }: VisitTableRow) => id;

/** A selection speaks of one filter: another one begins with none. */
function useSelection(filter: VisitFilterText) {
  const question = JSON.stringify(filter);
  const [held, setHeld] = useState({ question, selection: NOTHING_SELECTED });
  return {
    selection: held.question === question ? held.selection : NOTHING_SELECTED,
    setSelection: (selection: Selection) => setHeld({ question, selection }),
  };
}

function useDrift(filter: VisitFilterText, visits: readonly VisitTableRow[]) {
  const { drift, readAnew } = useTableDrift(filter);
  return useMemo(() => {
    const gone = new Set(drift.goneIds);
    const shown = new Set(visits.map(rowId));
    return {
      isGone: (id: string) => gone.has(id),
      newCount: drift.newIds.filter((id) => !shown.has(id)).length,
      showNew: readAnew,
    };
  }, [drift, visits, readAnew]);
}

/** Says why the rows are ordered by time where something else was asked for. */
function OrderLimit({ wanted, got }: { readonly wanted: string; readonly got: string }) {
  const t = useTranslations("visitTable");
  const format = useFormatter();
  const column = VISIT_COLUMNS.find((id) => id === wanted);
  if (wanted === got || !column) return null;
  return (
    <Banner tone="warn">
      {t("orderLimited", { limit: format.number(MOST_VISITS_SORTED), column: t(`columns.${column}`) })}
    </Banner>
  );
}
