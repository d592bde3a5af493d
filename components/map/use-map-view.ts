import type { Map as LeafletMap } from "leaflet";
import { type RefObject, useRef, useState } from "react";
import type { MapScene } from "./map-scene";
import { type CameraState, useCameraState } from "./use-map-camera";
import { useMapScene } from "./use-map-scene";

export interface MapView {
  /** Null until the map stands. */
  readonly scene: MapScene | null;
  readonly camera: CameraState | null;
  readonly glyphsRef: RefObject<HTMLDivElement | null>;
  readonly setMap: (map: LeafletMap | null) => void;
}

/** A map's scene and camera, from what it renders. */
export function useMapView(locale: string): MapView {
  const glyphsRef = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const scene = useMapScene(map, glyphsRef, locale);
  return { scene, camera: useCameraState(scene), glyphsRef, setMap };
}
