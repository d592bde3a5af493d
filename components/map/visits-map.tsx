"use client";

import "leaflet/dist/leaflet.css";
import "./map.css";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import type { VisitMap } from "@/lib/domain/visits/schema";
import { fitExtent } from "./camera";
import { MapControls } from "./map-controls";
import { MapFooter, MapHeader } from "./map-edges";
import type { MapTiles } from "./map-scene";
import { MarkTooltip } from "./mark-tooltip";
import { countOutcomes } from "./marks";
import type { SelectedPlace } from "./marks-layer";
import { OutcomeGlyphs } from "./outcome-glyphs";
import { SpotChooser } from "./spot-chooser";
import { useFullScreen } from "./use-full-screen";
import { useCameraState, useFit, useReveal, useViewportReport, type Viewport } from "./use-map-camera";
import { useMapPointer } from "./use-map-pointer";
import { useMapScene, useTiles } from "./use-map-scene";
import { type LoadSpotVisits, useSpotChoice } from "./use-spot-choice";

export type VisitsMapProps = {
  data: VisitMap | undefined;
  /** The data belongs to an earlier filter or viewport, and newer is on its way. */
  isStale: boolean;
  selectedVisitId: string | null;
  /** Where the selected visit is, for when it hides in a cluster or off the view. */
  selectedPlace?: SelectedPlace | null;
  onSelectVisit: (visitId: string) => void;
  /** Called about 120 ms after the map came to rest, and once at the start. */
  onViewportChange: (viewport: Viewport) => void;
  /** Visits that have just arrived: their pins settle in, with a ring while they stay in the set. */
  freshVisitIds: ReadonlySet<string>;
  /** When it changes, the map shows the whole extent as soon as it is known. */
  fitKey: string;
  tiles: MapTiles | null;
  locale: string;
  onShowWithoutPosition?: () => void;
  /** Answers a click on a cluster that zooming cannot part. */
  loadSpotVisits?: LoadSpotVisits;
};

/** The map of visits: fills its parent, which must have a height. */
export function VisitsMap(props: VisitsMapProps) {
  const { data, isStale, selectedVisitId, selectedPlace = null, freshVisitIds, onSelectVisit } = props;
  const t = useTranslations("map");
  const shellRef = useRef<HTMLElement>(null);
  const hostRef = useRef<HTMLDivElement>(null);
  const glyphsRef = useRef<HTMLDivElement>(null);
  const scene = useMapScene({ hostRef, glyphsRef }, props.locale, true);
  const areTilesUnreachable = useTiles(scene, props.tiles);
  const camera = useCameraState(scene);
  const fullScreen = useFullScreen(shellRef);
  const chooser = useSpotChoice(props.loadSpotVisits);
  const counts = useMemo(() => (data ? countOutcomes(data) : null), [data]);
  const extent = data?.extent ?? null;
  const place = data?.visits.find(({ id }) => id === selectedVisitId) ?? selectedPlace;

  useViewportReport(scene, props.onViewportChange);
  useFit(scene, props.fitKey, isStale ? null : extent);
  useReveal(scene, selectedVisitId, place);
  const hover = useMapPointer(scene, {
    onVisit: onSelectVisit,
    onSeveral: chooser.openVisits,
    onSpotCluster: chooser.openCluster,
    onMapMove: chooser.close,
  });
  useEffect(() => {
    const { clusters = [], visits = [] } = data ?? {};
    scene?.setContent({ clusters, visits, selectedVisitId, selectedPlace, freshVisitIds });
  }, [scene, data, selectedVisitId, selectedPlace, freshVisitIds]);
  useEffect(() => scene?.setDimmed(isStale), [scene, isStale]);

  return (
    <section
      ref={shellRef}
      aria-label={t("region")}
      className="relative isolate h-full w-full overflow-hidden bg-map-water"
    >
      <p className="sr-only" role="status">
        {data && t("summary", { total: data.total, without: data.withoutPosition })}
      </p>
      <OutcomeGlyphs ref={glyphsRef} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div ref={hostRef} role="group" aria-label={t("keys")} className="atalaya-map isolate size-full" />
      <MapHeader
        camera={camera}
        withoutPosition={data?.withoutPosition ?? 0}
        onShowWithoutPosition={props.onShowWithoutPosition}
      />
      <MapControls
        scene={scene}
        zoom={camera?.zoom}
        onFitAll={scene && extent ? () => fitExtent(scene.map, extent, true) : null}
        fullScreen={fullScreen}
      />
      <MapFooter camera={camera} counts={counts} areTilesUnreachable={areTilesUnreachable} />
      {hover && !chooser.choice && <MarkTooltip hover={hover} />}
      {chooser.choice && (
        <SpotChooser
          choice={chooser.choice}
          shellRef={shellRef}
          onClose={chooser.close}
          onChoose={(visitId) => {
            chooser.close();
            onSelectVisit(visitId);
          }}
        />
      )}
    </section>
  );
}
