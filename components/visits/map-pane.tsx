"use client";

import { useLocale } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { LazyVisitsMap } from "@/components/map/lazy-visits-map";
import { useTilesSetting } from "@/components/map/tiles-context";
import { QueryError } from "@/components/ui/query-error";
import { loadSpotVisits, useVisit, useVisitHeat, useVisitMap } from "@/lib/domain/visits/hooks";
import { type AreaCorner, formatArea, readCondition } from "@/lib/domain/visits/rules/visit-filter";
import type { MapBounds, VisitRow } from "@/lib/domain/visits/schema";
import { useLive } from "./live-provider";
import { type FilterChange, type ReadableFilter, useMapUrl, useOpenVisit } from "./use-visit-url";

interface MapPaneProps {
  readonly filter: ReadableFilter;
  readonly setFilter: FilterChange;
  /** The visit that is pointed at in the list. */
  readonly pointedRow: VisitRow | null;
  readonly onPoint: (visitId: string | null) => void;
}

/** The visits that match, on the map, with the fault where they cannot be read. */
export function MapPane({ filter, setFilter, pointedRow, onPoint }: MapPaneProps) {
  const locale = useLocale();
  const tiles = useTilesSetting();
  const live = useLive();
  const [viewport, setViewport] = useState<{ bounds: MapBounds; zoom: number } | null>(null);
  const url = useMapUrl();
  const map = useVisitMap(filter, viewport);
  const heat = useVisitHeat(filter, viewport, url.hasHeat);
  const { visitId, open } = useOpenVisit();
  const selected = useVisit(visitId).data;
  const area = useMemo(
    () => (filter.area === null ? null : readCondition("area", filter.area)),
    [filter.area],
  );
  const places = url.hasHeat ? (heat.data?.places ?? []) : null;
  const onArea = useCallback(
    (corners: readonly AreaCorner[] | null) => setFilter({ area: corners && formatArea(corners) }),
    [setFilter],
  );
  const failed = map.isError ? map : heat.isError && url.hasHeat ? heat : null;
  return (
    <div className="relative h-full min-h-80 overflow-hidden rounded-md border border-line">
      <LazyVisitsMap
        data={map.data}
        isStale={map.isPlaceholderData}
        selectedVisitId={visitId}
        selectedPlace={useMemo(() => placeOf(selected), [selected])}
        onSelectVisit={open}
        onViewportChange={setViewport}
        freshVisitIds={live.freshVisitIds}
        fitKey={JSON.stringify(filter)}
        tiles={tiles}
        locale={locale}
        onShowWithoutPosition={() => setFilter({ position: "missing" })}
        loadSpotVisits={loadSpotVisits(filter)}
        heat={places}
        onToggleHeat={url.toggleHeat}
        area={area}
        onArea={onArea}
        view={url.view}
        onView={url.onView}
        pointedPlace={useMemo(() => placeOf(pointedRow), [pointedRow])}
        onPoint={onPoint}
      />
      {failed ? (
        <div className="absolute inset-x-4 top-4 z-[1000] rounded-md border border-line bg-surface shadow-floating">
          <QueryError query={failed} />
        </div>
      ) : null}
    </div>
  );
}

/** Where a visit is; null without one or without a position. */
function placeOf(visit: Pick<VisitRow, "lat" | "lng" | "outcome"> | null | undefined) {
  if (!visit || visit.lat === null || visit.lng === null) return null;
  return { lat: visit.lat, lng: visit.lng, outcome: visit.outcome };
}
