"use client";

import { List, Map as MapIcon } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { LazyVisitsMap } from "@/components/map/lazy-visits-map";
import { useTilesSetting } from "@/components/map/tiles-context";
import { Banner } from "@/components/ui/banner";
import { ErrorState } from "@/components/ui/error-state";
import { Freshness } from "@/components/ui/freshness";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import {
  ALL_VISITS,
  loadSpotVisits,
  useVisit,
  useVisitMap,
  useVisits,
  useVisitTotal,
} from "@/lib/domain/visits/hooks";
import type { FilterKey } from "@/lib/domain/visits/rules/visit-filter";
import type { MapBounds } from "@/lib/domain/visits/schema";
import { LiveAnnouncer } from "./live-announcer";
import { useLive } from "./live-provider";
import { PreviousComparison } from "./previous-comparison";
import { useVisitPalette } from "./use-visit-palette";
import { useOpenVisit, useVisitFilter } from "./use-visit-url";
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
  const t = useTranslations("visits");
  const { filter, setFilter, unreadable } = useVisitFilter();
  const [phoneView, setPhoneView] = useState<"list" | "map">("list");
  const changeRange = useCallback((range: string) => setFilter({ range }), [setFilter]);
  useVisitPalette(changeRange);
  return (
    <div className="flex flex-col gap-3 lg:h-[calc(100dvh-6rem)]">
      <VisitsHeader filter={filter} today={today} />
      <UnreadableConditions keys={unreadable} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <VisitFilterBar filter={filter} onChange={setFilter} today={today} page="visits" canCompare />
        <div className="lg:hidden">
          <SegmentedControl
            label={t("view.label")}
            segments={[
              { id: "list", label: t("view.list"), icon: <List aria-hidden /> },
              { id: "map", label: t("view.map"), icon: <MapIcon aria-hidden /> },
            ]}
            value={phoneView}
            onChange={setPhoneView}
          />
        </div>
      </div>
      <div className="grid min-h-0 flex-1 gap-3 max-lg:h-[calc(100dvh-17rem)] max-lg:min-h-96 lg:grid-cols-[minmax(0,1fr)_minmax(26rem,32rem)]">
        <div className={phoneView === "map" ? "min-h-0" : "min-h-0 max-lg:hidden"}>
          <MapPane filter={filter} onShowWithoutPosition={() => setFilter({ position: "missing" })} />
        </div>
        <div className={phoneView === "list" ? "min-h-0" : "min-h-0 max-lg:hidden"}>
          <ListPane filter={filter} onShowAll={() => setFilter(ALL_VISITS)} />
        </div>
      </div>
    </div>
  );
}

/** Says which conditions of the link were set aside. */
function UnreadableConditions({ keys }: { readonly keys: readonly FilterKey[] }) {
  const t = useTranslations("visits.filter");
  const format = useFormatter();
  if (keys.length === 0) return null;
  const names = format.list(keys.map((key) => t(`name.${key}`)));
  return <Banner tone="warn">{t("unreadable", { count: keys.length, names })}</Banner>;
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

function ListPane({ filter, onShowAll }: { readonly filter: PaneFilter; readonly onShowAll: () => void }) {
  const list = useVisits(filter);
  const live = useLive();
  const { visitId, open, close } = useOpenVisit();
  const errorText = useErrorText();
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
      {list.isError && visits.length === 0 ? (
        <ErrorState
          {...errorText(list.error)}
          onRetry={() => void list.refetch()}
          isRetrying={list.isFetching}
        />
      ) : null}
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
        />
      ) : null}
      <LiveAnnouncer visits={visits} freshVisitIds={live.freshVisitIds} />
      <VisitDrawer visitId={visitId} onClose={close} onPrevious={step(-1)} onNext={step(1)} />
    </div>
  );
}

interface MapPaneProps {
  readonly filter: PaneFilter;
  readonly onShowWithoutPosition: () => void;
}

function MapPane({ filter, onShowWithoutPosition }: MapPaneProps) {
  const locale = useLocale();
  const tiles = useTilesSetting();
  const live = useLive();
  const errorText = useErrorText();
  const [view, setView] = useState<{ bounds: MapBounds; zoom: number } | null>(null);
  const map = useVisitMap(filter, view);
  const { visitId, open } = useOpenVisit();
  const selected = useVisit(visitId).data;
  const place =
    selected && selected.lat !== null && selected.lng !== null
      ? { lat: selected.lat, lng: selected.lng, outcome: selected.outcome }
      : null;
  return (
    <div className="relative h-full min-h-80 overflow-hidden rounded-md border border-line">
      <LazyVisitsMap
        data={map.data}
        isStale={map.isPlaceholderData}
        selectedVisitId={visitId}
        selectedPlace={place}
        onSelectVisit={open}
        onViewportChange={setView}
        freshVisitIds={live.freshVisitIds}
        fitKey={JSON.stringify(filter)}
        tiles={tiles}
        locale={locale}
        onShowWithoutPosition={onShowWithoutPosition}
        loadSpotVisits={loadSpotVisits(filter)}
      />
      {map.isError ? (
        <div className="absolute inset-x-4 top-4 z-[1000] rounded-md border border-line bg-surface shadow-floating">
          <ErrorState
            {...errorText(map.error)}
            onRetry={() => void map.refetch()}
            isRetrying={map.isFetching}
          />
        </div>
      ) : null}
    </div>
  );
}
