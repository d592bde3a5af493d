"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { Freshness } from "@/components/ui/freshness";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ALL_VISITS, useVisits, useVisitTotal } from "@/lib/domain/visits/hooks";
import type { VisitRow } from "@/lib/domain/visits/schema";
import { LiveAnnouncer } from "./live-announcer";
import { useLive } from "./live-provider";
import { MapPane } from "./map-pane";
import { PreviousComparison } from "./previous-comparison";
import { useVisitsView } from "./table/use-table-url";
import { VisitTablePane } from "./table/visit-table-pane";
import { UnreadableConditions } from "./unreadable-conditions";
import { useVisitPalette } from "./use-visit-palette";
import { useOpenVisit, useVisitFilter } from "./use-visit-url";
import { ViewControl } from "./view-control";
import { VisitDrawer } from "./visit-drawer";
import { VisitFilterBar } from "./visit-filter-bar";
import { VisitList } from "./visit-list";
import { VisitsEmpty } from "./visits-empty";

interface VisitsPanelProps {
  /** ISO day in the workspace's zone. */
  readonly today: string;
}

/** Visits on a map beside their list, under one filter, live. */
export function VisitsPanel({ today }: VisitsPanelProps) {
  const { filter, setFilter, unreadable } = useVisitFilter();
  const [view, setView] = useVisitsView();
  const [phoneView, setPhoneView] = useState<"list" | "map">("list");
  const [pointedRow, setPointedRow] = useState<VisitRow | null>(null);
  const [pointedVisitId, setPointedVisitId] = useState<string | null>(null);
  const changeRange = useCallback((range: string) => setFilter({ range }), [setFilter]);
  useVisitPalette(changeRange);
  return (
    <div className="flex flex-col gap-3 lg:h-[calc(100dvh-6rem)]">
      <VisitsHeader filter={filter} today={today} />
      <UnreadableConditions keys={unreadable} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <VisitFilterBar filter={filter} onChange={setFilter} today={today} page="visits" canCompare />
        <ViewControl
          view={view === "table" ? "table" : phoneView}
          onChange={(wanted) => {
            void setView(wanted === "table" ? "table" : "map");
            if (wanted !== "table") setPhoneView(wanted);
          }}
        />
      </div>
      {view === "table" ? (
        <div className="min-h-0 flex-1 max-lg:h-[calc(100dvh-17rem)] max-lg:min-h-96">
          <VisitTablePane
            filter={filter}
            empty={<VisitsEmpty onShowAll={() => setFilter(ALL_VISITS)} isFiltered={isFiltered(filter)} />}
          />
        </div>
      ) : (
        <div className="grid min-h-0 flex-1 gap-3 max-lg:h-[calc(100dvh-17rem)] max-lg:min-h-96 lg:grid-cols-[minmax(0,1fr)_minmax(26rem,32rem)]">
          <div className={phoneView === "map" ? "min-h-0" : "min-h-0 max-lg:hidden"}>
            <MapPane
              filter={filter}
              setFilter={setFilter}
              pointedRow={pointedRow}
              onPoint={setPointedVisitId}
            />
          </div>
          <div className={phoneView === "list" ? "min-h-0" : "min-h-0 max-lg:hidden"}>
            <ListPane
              filter={filter}
              onShowAll={() => setFilter(ALL_VISITS)}
              pointedVisitId={pointedVisitId}
              onPoint={setPointedRow}
            />
          </div>
        </div>
      )}
    </div>
  );
}

/** Whether something other than "nothing ever arrived" can be why the list is empty. */
function isFiltered({ range, ...conditions }: PaneFilter): boolean {
  return range !== ALL_VISITS.range || Object.values(conditions).some((value) => value !== null);
}

type PaneFilter = ReturnType<typeof useVisitFilter>["filter"];

function VisitsHeader({ filter, today }: { readonly filter: PaneFilter; readonly today: string }) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const list = useVisits(filter);
  const live = useLive();
  const total = useVisitTotal(filter).data?.total;
  return (
    <div className="-mb-4">
      <PageHeader
        title={t("title")}
        description={
          <span className="tabular" data-testid="visit-total">
            {total === undefined ? t("counting") : t("total", { count: total, text: format.number(total) })}
            <PreviousComparison filter={filter} total={total} today={today} />
          </span>
        }
        actions={
          <Freshness
            at={list.dataUpdatedAt ? new Date(list.dataUpdatedAt) : null}
            staleAfterS={live.state === "live" ? Number.POSITIVE_INFINITY : 30}
            failure={live.state === "lost" ? t("liveLost") : null}
          />
        }
      />
    </div>
  );
}

interface ListPaneProps {
  readonly filter: PaneFilter;
  readonly onShowAll: () => void;
  readonly pointedVisitId: string | null;
  readonly onPoint: (visit: VisitRow | null) => void;
}

function ListPane({ filter, onShowAll, pointedVisitId, onPoint }: ListPaneProps) {
  const list = useVisits(filter);
  const live = useLive();
  const { visitId, open, close } = useOpenVisit();
  const visits = useMemo(() => list.data?.pages.flatMap((page) => page.visits) ?? [], [list.data]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const index = visits.findIndex(({ id }) => id === visitId);
  const step = (by: 1 | -1) => {
    const next = index === -1 ? undefined : visits[index + by];
    return next ? () => open(next.id) : null;
  };
  return (
    <div className="h-full overflow-hidden rounded-md border border-line bg-surface">
      {list.isPending ? <SkeletonRows rows={12} /> : null}
      {list.isError && visits.length === 0 ? <QueryError query={list} /> : null}
      {list.isSuccess && visits.length === 0 ? (
        <VisitsEmpty onShowAll={onShowAll} isFiltered={isFiltered(filter)} />
      ) : null}
      {visits.length > 0 ? (
        <VisitList
          visits={visits}
          freshVisitIds={live.freshVisitIds}
          openVisitId={visitId}
          onOpen={open}
          onMore={hasNextPage && !isFetchingNextPage ? more : null}
          filterKey={JSON.stringify(filter)}
          pointedVisitId={pointedVisitId}
          onPoint={onPoint}
        />
      ) : null}
      <LiveAnnouncer visits={visits} freshVisitIds={live.freshVisitIds} />
      <VisitDrawer visitId={visitId} onClose={close} onPrevious={step(-1)} onNext={step(1)} />
    </div>
  );
}
