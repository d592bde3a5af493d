"use client";

import "leaflet/dist/leaflet.css";
import "./map.css";
import type { Map as LeafletMap, LeafletMouseEvent } from "leaflet";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { MapBounds } from "@/lib/domain/visits/schema";
import { fitExtent } from "./camera";
import { MapCanvas } from "./map-canvas";
import { MapControls } from "./map-controls";
import type { MapScene, MapTiles } from "./map-scene";
import { OutcomeGlyphs } from "./outcome-glyphs";
import { type Route, RouteLayer } from "./route-layer";
import { ScaleBar } from "./scale-bar";
import { readMapPalette, watchTheme } from "./theme";
import { useCameraState, useFit } from "./use-map-camera";
import { useMapScene } from "./use-map-scene";

export type RouteMapProps = {
  /** Their colours may be any of CSS: the theme in force decides. */
  routes: readonly Route[];
  selectedVisitId: string | null;
  onSelectVisit: (visitId: string) => void;
  /** When it changes, the map shows all stops. */
  fitKey: string;
  tiles: MapTiles | null;
  /** What the map shows, for those who do not see it. */
  label: string;
  locale: string;
};

const ROUTE_PANE = "routes";

/** One or more days on a map, each as numbered stops joined by a line. Fills its parent. */
export function RouteMap({
  routes,
  selectedVisitId,
  onSelectVisit,
  fitKey,
  tiles,
  label,
  locale,
}: RouteMapProps) {
  const t = useTranslations("map");
  const glyphsRef = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const scene = useMapScene(map, glyphsRef, locale);
  const layer = useRouteLayer(scene);
  const camera = useCameraState(scene);
  const extent = useMemo(() => extentOf(routes), [routes]);
  // A route is always fitted: nothing holds another view.
  useFit(scene, fitKey, extent, useRef<string | null>(null));
  useRouteContent(scene, layer, routes, selectedVisitId);
  useStopClicks(scene, layer, onSelectVisit);
  return (
    <section aria-label={label} className="relative isolate h-full w-full overflow-hidden bg-map-water">
      <OutcomeGlyphs ref={glyphsRef} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div role="group" aria-label={t("keys")} className="size-full">
        <MapCanvas isInteractive tiles={tiles} onMap={setMap} onTilesReachable={ignore} />
      </div>
      <MapControls
        scene={scene}
        zoom={camera?.zoom}
        onFitAll={scene && extent ? () => fitExtent(scene.map, extent, true) : null}
        fullScreen={null}
        tools={null}
      />
      <div className="pointer-events-none absolute bottom-2 left-2">
        {camera && <ScaleBar lat={camera.lat} zoom={camera.zoom} />}
      </div>
    </section>
  );
}

function ignore(): void {}

function useRouteLayer(scene: MapScene | null): RouteLayer | null {
  const [layer, setLayer] = useState<RouteLayer | null>(null);
  useEffect(() => {
    if (!scene) return;
    const { map } = scene;
    const pane = map.getPane(ROUTE_PANE) ?? map.createPane(ROUTE_PANE);
    pane.style.zIndex = "460";
    pane.style.pointerEvents = "none";
    const added = new RouteLayer(ROUTE_PANE).addTo(map);
    setLayer(added);
    return () => {
      setLayer(null);
      added.remove();
    };
  }, [scene]);
  return layer;
}

function useRouteContent(
  scene: MapScene | null,
  layer: RouteLayer | null,
  routes: readonly Route[],
  selectedVisitId: string | null,
): void {
  useEffect(() => {
    if (!scene || !layer) return;
    const host = scene.map.getContainer();
    const apply = () => {
      const { surface, fontFamily } = readMapPalette(host);
      layer.setContent({
        routes: routes.map((route) => ({ ...route, color: resolveColor(host, route.color) })),
        selectedVisitId,
        surface,
        fontFamily,
      });
    };
    apply();
    return watchTheme(apply);
  }, [scene, layer, routes, selectedVisitId]);
}

function resolveColor(host: HTMLElement, color: string): string {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.color = color;
  host.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

function useStopClicks(
  scene: MapScene | null,
  layer: RouteLayer | null,
  onSelect: (visitId: string) => void,
) {
  const select = useEffectEvent(onSelect);
  useEffect(() => {
    if (!scene || !layer) return;
    const { map } = scene;
    const click = ({ containerPoint }: LeafletMouseEvent) => {
      const visitId = layer.visitAt(containerPoint);
      if (visitId) select(visitId);
    };
    const move = ({ containerPoint }: LeafletMouseEvent) => {
      map.getContainer().style.cursor = layer.visitAt(containerPoint) ? "pointer" : "";
    };
    map.on("click", click);
    map.on("mousemove", move);
    return () => {
      map.off("click", click);
      map.off("mousemove", move);
    };
  }, [scene, layer]);
}

function extentOf(routes: readonly Route[]): MapBounds | null {
  const stops = routes.flatMap((route) => route.stops);
  if (stops.length === 0) return null;
  const lats = stops.map(({ lat }) => lat);
  const lngs = stops.map(({ lng }) => lng);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
