"use client";

import "leaflet/dist/leaflet.css";
import "./map.css";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { VisitOutcome } from "@/lib/domain/visits/rules/visit-words";
import { ScaleBar } from "./controls/scale-bar";
import { MapCanvas } from "./map-canvas";
import type { MapTiles } from "./map-scene";
import { OutcomeGlyphs } from "./marks/outcome-glyphs";
import { useMapView } from "./use-map-view";

export type PositionMapProps = {
  lat: number;
  lng: number;
  outcome: VisitOutcome;
  tiles: MapTiles | null;
  /** What the pin stands for, for those who do not see it. */
  label: string;
  locale: string;
};

/** Street names need tiles; the bare atlas says more from farther away. */
const ZOOM_WITH_TILES = 15;
const ZOOM_WITHOUT_TILES = 10;
const NO_FRESH: ReadonlySet<string> = new Set();

/** One place on a small map that neither pans nor zooms. Fills its parent. */
export function PositionMap({ lat, lng, outcome, tiles, label, locale }: PositionMapProps) {
  const t = useTranslations("map");
  const { scene, camera, glyphsRef, setMap } = useMapView(locale);
  const [areTilesReachable, setAreTilesReachable] = useState(true);
  const zoom = tiles && areTilesReachable ? ZOOM_WITH_TILES : ZOOM_WITHOUT_TILES;
  useEffect(() => {
    scene?.map.setView([lat, lng], zoom, { animate: false });
    scene?.setContent({
      clusters: [],
      visits: [],
      selectedVisitId: label,
      selectedPlace: { lat, lng, outcome },
      freshVisitIds: NO_FRESH,
      pointedPlace: null,
    });
  }, [scene, lat, lng, outcome, zoom, label]);
  return (
    <div className="relative isolate h-full w-full overflow-hidden bg-map-water">
      <OutcomeGlyphs ref={glyphsRef} />
      <div
        role="img"
        aria-label={t("positionOf", { label, outcome: t(`outcome.${outcome}`) })}
        className="size-full"
      >
        <MapCanvas
          isInteractive={false}
          tiles={tiles}
          onMap={setMap}
          onTilesReachable={setAreTilesReachable}
        />
      </div>
      <div className="pointer-events-none absolute bottom-2 left-2">
        {camera && <ScaleBar lat={camera.lat} zoom={camera.zoom} />}
      </div>
    </div>
  );
}
