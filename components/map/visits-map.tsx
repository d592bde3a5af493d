"use client";

import "leaflet/dist/leaflet.css";
import "./map.css";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AreaCorner } from "@/lib/domain/visits/rules/visit-filter";
import type { VisitHeat, VisitMap } from "@/lib/domain/visits/schema";
import { fitExtent, readBounds } from "./camera";
import { MapControls } from "./controls/map-controls";
import { MapFooter, MapHeader } from "./controls/map-edges";
import { useFullScreen } from "./controls/use-full-screen";
import { cornersOfBounds } from "./drawing/drawing";
import { DrawingBar } from "./drawing/drawing-bar";
import { useMapDrawing } from "./drawing/use-map-drawing";
import { MapCanvas } from "./map-canvas";
import type { MapScene, MapTiles } from "./map-scene";
import { MarkTooltip } from "./marks/mark-tooltip";
import { countOutcomes } from "./marks/marks";
import type { SelectedPlace } from "./marks/marks-layer";
import { OutcomeGlyphs } from "./marks/outcome-glyphs";
import { SpotChooser } from "./marks/spot-chooser";
import { useMapPointer } from "./marks/use-map-pointer";
import { type LoadSpotVisits, useSpotChoice } from "./marks/use-spot-choice";
import { useFit, useHeldView, useReveal, useViewportReport, type Viewport } from "./use-map-camera";
import { useMapView } from "./use-map-view";

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
  /** Where visits crowd, while the heat is shown instead of groups; null while it is not. */
  heat?: VisitHeat["places"] | null;
  /** Without it the map offers no heat. */
  onToggleHeat?: () => void;
  /** The area of the filter. */
  area?: readonly AreaCorner[] | null;
  /** Without it no area can be drawn. */
  onArea?: (corners: readonly AreaCorner[] | null) => void;
  /** The view as `lat,lng,zoom`, kept by whoever renders the map; null lets the map fit what it shows. */
  view?: string | null;
  onView?: (view: string) => void;
  /** The visit that is pointed at in the list. */
  pointedPlace?: SelectedPlace | null;
  /** The visit that the pointer rests on here. */
  onPoint?: (visitId: string | null) => void;
};

const NO_HEAT: VisitHeat["places"] = [];
const NO_MARKS = { clusters: [], visits: [] };

/** The map of visits: fills its parent, which must have a height. */
export function VisitsMap(props: VisitsMapProps) {
  const { data, isStale, selectedVisitId, selectedPlace = null, onSelectVisit } = props;
  const t = useTranslations("map");
  const shellRef = useRef<HTMLElement>(null);
  const { scene, camera, glyphsRef, setMap } = useMapView(props.locale);
  const [areTilesReachable, setAreTilesReachable] = useState(true);
  const fullScreen = useFullScreen(shellRef);
  const chooser = useSpotChoice(props.loadSpotVisits);
  const { heat = null, area = null, view = null, onArea, onPoint } = props;
  const drawing = useMapDrawing(scene, onArea);
  const counts = useMemo(
    () => (data ? countOutcomes(data, scene && readBounds(scene.map)) : null),
    [data, scene],
  );
  const extent = data?.extent ?? null;
  const place = data?.visits.find(({ id }) => id === selectedVisitId) ?? selectedPlace;

  useViewportReport(scene, props.onViewportChange);
  const held = useHeldView(scene, props.fitKey, view, props.onView);
  useFit(scene, props.fitKey, isStale ? null : extent, held);
  useReveal(scene, selectedVisitId, place);
  const hover = useMapPointer(drawing.tool ? null : scene, {
    onVisit: onSelectVisit,
    onSeveral: chooser.openVisits,
    onSpotCluster: chooser.openCluster,
    onMapMove: chooser.close,
  });
  const hasHeat = heat !== null;
  useDrawnContent(scene, props);
  useEffect(() => scene?.setShapes({ area, draft: drawing.draft }), [scene, area, drawing.draft]);
  const pointedId = hover?.mark.kind === "visit" ? hover.mark.visit.id : null;
  useEffect(() => onPoint?.(pointedId), [onPoint, pointedId]);

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
      <div role="group" aria-label={t("keys")} className="size-full">
        <MapCanvas isInteractive tiles={props.tiles} onMap={setMap} onTilesReachable={setAreTilesReachable} />
      </div>
      {drawing.tool ? (
        <DrawingBar drawing={drawing} />
      ) : (
        <MapHeader
          camera={camera}
          withoutPosition={data?.withoutPosition ?? 0}
          onShowWithoutPosition={props.onShowWithoutPosition}
        />
      )}
      <MapControls
        scene={scene}
        zoom={camera?.zoom}
        onFitAll={scene && extent ? () => fitExtent(scene.map, extent, true) : null}
        fullScreen={fullScreen}
        tools={{
          drawing,
          heat: props.onToggleHeat ? { isOn: hasHeat, toggle: props.onToggleHeat } : null,
          onArea: onArea ?? null,
          onUseView: scene && onArea ? () => onArea(cornersOfBounds(readBounds(scene.map))) : null,
          hasArea: area !== null,
        }}
      />
      <MapFooter camera={camera} counts={counts} hasHeat={hasHeat} areTilesUnreachable={!areTilesReachable} />
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

/** Puts on the map what its caller knows: marks, the chosen and the pointed one, heat. */
function useDrawnContent(scene: MapScene | null, props: VisitsMapProps): void {
  const { data, isStale, heat = null, freshVisitIds, selectedVisitId } = props;
  const { selectedPlace = null, pointedPlace = null } = props;
  const hasHeat = heat !== null;
  useEffect(() => {
    const { clusters = [], visits = [] } = data ?? {};
    // Groups would hide the heat; where visits are told apart, they stand on it.
    const marks = hasHeat && clusters.length > 0 ? NO_MARKS : { clusters, visits };
    scene?.setContent({ ...marks, selectedVisitId, selectedPlace, freshVisitIds, pointedPlace });
  }, [scene, data, hasHeat, selectedVisitId, selectedPlace, freshVisitIds, pointedPlace]);
  useEffect(() => scene?.setHeat(heat ?? NO_HEAT), [scene, heat]);
  useEffect(() => scene?.setDimmed(isStale), [scene, isStale]);
}
