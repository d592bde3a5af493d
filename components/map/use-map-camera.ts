import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { MapBounds } from "@/lib/domain/visits/schema";
import { fitExtent, readBounds, revealPlace } from "./camera";
import { MAX_ZOOM, type MapScene, MIN_ZOOM } from "./map-scene";
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

/**
 * Fits the extent once for each `fitKey`, as soon as an extent that belongs to it is known; not for the key
 * for which the view was given.
 */
export function useFit(scene: MapScene | null, fitKey: string, extent: MapBounds | null, held?: HeldView) {
  const fittedRef = useRef<{ scene: MapScene; fitKey: string } | null>(null);
  useEffect(() => {
    if (!scene || !extent) return;
    const isFirst = fittedRef.current?.scene !== scene;
    if (!isFirst && fittedRef.current?.fitKey === fitKey) return;
    if (held?.heldKey.current === fitKey) {
      fittedRef.current = { scene, fitKey };
      return;
    }
    if (held) held.heldKey.current = null;
    const tryFit = () => {
      // The first view follows from the filter; writing it down could undo a click on a link that is under way.
      if (held) held.isQuiet.current = isFirst;
      const isFitted = fitExtent(scene.map, extent, !isFirst);
      if (held) held.isQuiet.current = false;
      if (!isFitted) return;
      fittedRef.current = { scene, fitKey };
      scene.map.off("resize", tryFit);
    };
    scene.map.on("resize", tryFit);
    tryFit();
    return () => {
      scene.map.off("resize", tryFit);
    };
  }, [scene, fitKey, extent, held]);
}

export interface HeldView {
  /** The `fitKey` for which a view was given. */
  readonly heldKey: RefObject<string | null>;
  /** What moves the map while this is true is not told. */
  readonly isQuiet: RefObject<boolean>;
}

/**
 * Keeps the view in step with a text such as `19.43260,-99.13320,12` that lives elsewhere, as in the URL:
 * what the map is moved to is told, and a text that came from without is shown.
 */
export function useHeldView(
  scene: MapScene | null,
  fitKey: string,
  text: string | null,
  onChange: ((text: string) => void) | undefined,
): HeldView {
  const heldKey = useRef<string | null>(null);
  const isQuiet = useRef(false);
  /** What was told and has not come back as `text` yet: that is no wish from without. */
  const told = useRef<string[]>([]);
  const tell = useEffectEvent(() => {
    if (!scene || isQuiet.current || scene.map.getSize().x === 0) return;
    const { lat, lng } = scene.map.getCenter();
    const now = [lat.toFixed(5), lng.toFixed(5), scene.map.getZoom()].join(",");
    if (!onChange || now === (told.current.at(-1) ?? text)) return;
    told.current.push(now);
    onChange(now);
  });
  useEffect(() => {
    if (!scene || text === null) return;
    const index = told.current.indexOf(text);
    if (index !== -1) {
      told.current.splice(0, index + 1);
      return;
    }
    const view = readView(text);
    if (!view) return;
    told.current = [];
    heldKey.current = fitKey;
    scene.map.setView([view.lat, view.lng], view.zoom, { animate: false });
  }, [scene, text, fitKey]);
  useEffect(() => {
    if (!scene) return;
    const rest = () => tell();
    scene.map.on("moveend", rest);
    return () => {
      scene.map.off("moveend", rest);
    };
  }, [scene]);
  return useMemo(() => ({ heldKey, isQuiet }), []);
}

function readView(text: string): { lat: number; lng: number; zoom: number } | null {
  const [lat = Number.NaN, lng = Number.NaN, zoom = Number.NaN, ...rest] = text.split(",").map(Number);
  const isView = Math.abs(lat) <= 85 && Math.abs(lng) <= 180 && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM;
  return isView && rest.length === 0 ? { lat, lng, zoom } : null;
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
