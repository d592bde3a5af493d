"use client";

import type { LeafletMouseEvent } from "leaflet";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { MapBounds } from "@/lib/domain/visits/schema";
import { fitExtent } from "./camera";
import { MapFrame } from "./map-frame";
import type { MapScene, MapTiles } from "./map-scene";
import { type Route, RouteLayer } from "./route-layer";
import { readMapPalette, watchTheme } from "./theme";
import { useFit } from "./use-map-camera";
import { useMapView } from "./use-map-view";

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
  const view = useMapView(locale);
  const { scene } = view;
  const layer = useRouteLayer(scene);
  const extent = useMemo(() => extentOf(routes), [routes]);
  useFit(scene, fitKey, extent);
  useRouteContent(scene, layer, routes, selectedVisitId);
  useStopClicks(scene, layer, onSelectVisit);
  return (
    <MapFrame
      label={label}
      view={view}
      tiles={tiles}
      onFitAll={scene && extent ? () => fitExtent(scene.map, extent, true) : null}
    />
  );
}

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
