import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { MapBounds } from "@/lib/domain/visits/schema";
import { fitExtent, readBounds, revealPlace } from "./camera";
import type { MapScene } from "./map-scene";
import { toWorld } from "./mercator";
import { isInsideRing } from "./polygon";

export type Viewport = { bounds: MapBounds; zoom: number };
export type CameraState = { zoom: number; lat: number; place: { name: string; country: string } | null };

const REPORT_DELAY_MS = 120;

/** Reports the viewport when the map has come to rest, and once at the start. */
export function useViewportReport(scene: MapScene | null, onViewportChange: (viewport: Viewport) => void) {
  const report = useEffectEvent(onViewportChange);
  useEffect(() => {
    if (!scene) return;
    const { map } = scene;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const { x, y } = map.getSize();
      if (x > 0 && y > 0) report({ bounds: readBounds(map), zoom: map.getZoom() });
    };
    const schedule = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, REPORT_DELAY_MS);
    };
    schedule();
    // A map that is not shown yet has no size: it reports once it gets one.
    map.on("moveend resize", schedule);
    return () => {
      clearTimeout(timer);
      map.off("moveend resize", schedule);
    };
  }, [scene]);
}

/** Fits the extent once for each `fitKey`, as soon as an extent that belongs to it is known. */
export function useFit(scene: MapScene | null, fitKey: string, extent: MapBounds | null) {
  const fittedRef = useRef<{ scene: MapScene; fitKey: string } | null>(null);
  useEffect(() => {
    if (!scene || !extent) return;
    const isFirst = fittedRef.current?.scene !== scene;
    if (!isFirst && fittedRef.current?.fitKey === fitKey) return;
    const tryFit = () => {
      if (!fitExtent(scene.map, extent, !isFirst)) return;
      fittedRef.current = { scene, fitKey };
      scene.map.off("resize", tryFit);
    };
    scene.map.on("resize", tryFit);
    tryFit();
    return () => {
      scene.map.off("resize", tryFit);
    };
  }, [scene, fitKey, extent]);
}

/** Brings a newly selected place into view; moving the map afterwards is left to the user. */
export function useReveal(
  scene: MapScene | null,
  visitId: string | null,
  place: { lat: number; lng: number } | null,
) {
  const revealedRef = useRef<string | null>(null);
  useEffect(() => {
    if (!scene || visitId === revealedRef.current) return;
    if (visitId && !place) return;
    revealedRef.current = visitId;
    if (place) revealPlace(scene.map, place.lat, place.lng);
  }, [scene, visitId, place]);
}

/** Zoom, latitude and the state under the map's centre, for the scale and the place line. */
export function useCameraState(scene: MapScene | null): CameraState | null {
  const [state, setState] = useState<CameraState | null>(null);
  useEffect(() => {
    if (!scene) return;
    const read = () => setState(readCamera(scene));
    let isCurrent = true;
    read();
    scene.map.on("moveend zoomend", read);
    scene.outlineReady.then((outline) => {
      if (outline && isCurrent) read();
    });
    return () => {
      isCurrent = false;
      scene.map.off("moveend zoomend", read);
    };
  }, [scene]);
  return state;
}

function readCamera(scene: MapScene): CameraState {
  const { lat, lng } = scene.map.getCenter();
  const centre = toWorld(lat, lng);
  const region = scene
    .findOutline()
    ?.regions.find(({ rings }) => rings.some(({ points }) => isInsideRing(centre, points)));
  return {
    zoom: scene.map.getZoom(),
    lat,
    place: region ? { name: region.name, country: region.country } : null,
  };
}
