"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ExportButton } from "@/components/exports/export-button";
import { ExportDialog } from "@/components/exports/export-dialog";
import { Banner } from "@/components/ui/banner";
import { DataPane } from "@/components/ui/data-table/data-pane";
import { DataToolbar } from "@/components/ui/data-table/data-toolbar";
import { useSelection } from "@/components/ui/data-table/use-selection";
import { useTableLayout } from "@/components/ui/data-table/use-table-layout";
import { useVisitTotal } from "@/lib/domain/visits/hooks";
import {
  DEFAULT_VISIT_COLUMNS,
  MOST_VISITS_SORTED,
  VISIT_COLUMNS,
  VISIT_ORDERS,
} from "@/lib/domain/visits/rules/visit-columns";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import type { VisitTableRow } from "@/lib/domain/visits/schema";
import { useTableDrift, useVisitTable } from "@/lib/domain/visits/table-hooks";
import { useLive } from "../live-provider";
import { useOpenVisit } from "../use-visit-url";
import { VisitDrawer } from "../visit-drawer";
import { NewVisitsNotice } from "./new-visits-notice";
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
  const columns = useVisitColumns();
  const layout = useTableLayout("visits", VISIT_COLUMNS, DEFAULT_VISIT_COLUMNS);
  const { order, changeOrder } = useTableOrder();
  const table = useVisitTable(filter, order);
  const total = useVisitTotal(filter).data?.total ?? null;
  const visits = useMemo(() => table.data?.pages.flatMap((page) => page.visits) ?? [], [table.data]);
  const { selection, setSelection } = useSelection(JSON.stringify(filter));
  const { isGone, newCount, showNew } = useDrift(filter, visits);
  const { visitId, open, close } = useOpenVisit();
  const { freshVisitIds } = useLive();
  const visitIds = useMemo(() => visits.map(rowId), [visits]);
  useTableKeys({ visitIds, openVisitId: visitId, onOpen: open });

  const index = visits.findIndex(({ id }) => id === visitId);
  const step = (by: 1 | -1) => {
    const next = index === -1 ? undefined : visits[index + by];
    return next ? () => open(next.id) : null;
  };
  const orderedBy = table.data?.pages[0]?.orderedBy ?? order.by;
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
        <DataToolbar
          columns={columns}
          layout={layout}
          orders={VISIT_ORDERS}
          orderName={(id) => t(`columns.${id as (typeof VISIT_ORDERS)[number]}`)}
          order={order}
          onOrder={changeOrder}
        >
          <ExportButton
            total={total}
            dialog={(count, onClose) => (
              <ExportDialog visitIds={null} tableColumns={layout.visible} {...{ filter, count, onClose }} />
            )}
          />
        </DataToolbar>
      </div>
      <OrderLimit wanted={order.by} got={orderedBy} />
      <DataPane
        className="min-h-0 flex-1"
        list={table}
        label={t("label")}
        columns={columns}
        rows={visits}
        rowId={rowId}
        rowName={({ clientName }) => clientName ?? visitsText("unknownClient")}
        rowHref={({ id }) => `/visits?view=table&visit=${id}`}
        onOpen={({ id }) => open(id)}
        openId={visitId}
        rowTone={({ id }) => (isGone(id) ? "gone" : freshVisitIds.has(id) ? "fresh" : null)}
        visible={layout.visible}
        density={layout.density}
        order={{ by: orderedBy, direction: order.direction }}
        onOrder={changeOrder}
        selection={selection}
        onSelect={setSelection}
        total={total}
        questionKey={JSON.stringify([filter, order])}
        notice={<NewVisitsNotice count={newCount} onShow={() => void showNew()} />}
        card={(visit) => <VisitCard visit={visit} />}
        empty={empty}
        skeletonRows={14}
      />
      <VisitDrawer visitId={visitId} onClose={close} onPrevious={step(-1)} onNext={step(1)} />
    </div>
  );
}

const rowId = ({ id }: VisitTableRow) => id;

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
