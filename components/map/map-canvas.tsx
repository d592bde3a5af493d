"use client";

import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { AttributionControl, MapContainer, TileLayer } from "react-leaflet";
import { FIRST_CENTER, FIRST_ZOOM, MAX_ZOOM, type MapTiles, MIN_ZOOM } from "./map-scene";
import { prefersReducedMotion } from "./theme";

interface MapCanvasProps {
  readonly isInteractive: boolean;
  readonly tiles: MapTiles | null;
  readonly onMap: (map: LeafletMap | null) => void;
  /** Says whether any tile could be shown. */
  readonly onTilesReachable: (isReachable: boolean) => void;
}

const WORLD_OF_INTEREST: [[number, number], [number, number]] = [
  [-75, -170],
  [70, 10],
];

/** Leaflet itself: view, gestures, attribution and the operator's tiles. Fills its parent. */
export function MapCanvas({ isInteractive, tiles, onMap, onTilesReachable }: MapCanvasProps) {
  const [isCalm] = useState(prefersReducedMotion);
  return (
    <MapContainer
      ref={onMap}
      center={FIRST_CENTER}
      zoom={FIRST_ZOOM}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      maxBounds={WORLD_OF_INTEREST}
      zoomControl={false}
      attributionControl={false}
      zoomAnimation={!isCalm}
      fadeAnimation={!isCalm}
      markerZoomAnimation={false}
      inertia={!isCalm}
      dragging={isInteractive}
      keyboard={isInteractive}
      scrollWheelZoom={isInteractive}
      doubleClickZoom={isInteractive}
      boxZoom={isInteractive}
      touchZoom={isInteractive}
      className="atalaya-map isolate size-full"
    >
      <AttributionControl prefix="Natural Earth" />
      {tiles ? <OperatorTiles key={tiles.url} tiles={tiles} onReachable={onTilesReachable} /> : null}
    </MapContainer>
  );
}

interface OperatorTilesProps {
  readonly tiles: MapTiles;
  readonly onReachable: (isReachable: boolean) => void;
}

/** Tiles over the atlas; where they fail, the atlas shows through. */
function OperatorTiles({ tiles, onReachable }: OperatorTilesProps) {
  const [hasShownTile, setHasShownTile] = useState(false);
  useEffect(() => () => onReachable(true), [onReachable]);
  return (
    <TileLayer
      url={tiles.url}
      attribution={tiles.attribution}
      maxZoom={MAX_ZOOM}
      referrerPolicy="strict-origin-when-cross-origin"
      eventHandlers={{
        tileload: () => {
          setHasShownTile(true);
          onReachable(true);
        },
        load: () => {
          if (!hasShownTile) onReachable(false);
        },
      }}
    />
  );
}
