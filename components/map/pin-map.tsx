"use client";

import { type LeafletMouseEvent, type Marker, marker } from "leaflet";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { MapFrame } from "./map-frame";
import type { MapScene, MapTiles } from "./map-scene";
import { pinIcon } from "./marks/account-icons";
import { useMapView } from "./use-map-view";

/** WGS 84 degrees. */
export type PinPlace = { lat: number; lng: number };

export type PinMapProps = {
  place: PinPlace | null;
  /** The pin was dragged, or put where the map was pressed. */
  onPlace: (place: PinPlace) => void;
  tiles: MapTiles | null;
  locale: string;
  label: string;
  /** What the pin is called. */
  pinLabel: string;
};

const PLACE_ZOOM_WITH_TILES = 16;
const PLACE_ZOOM_WITHOUT_TILES = 11;

/** A map on which one place is set by hand; the two numbers in the form are its accessible equal. */
export function PinMap({ place, onPlace, tiles, locale, label, pinLabel }: PinMapProps) {
  const view = useMapView(locale);
  const { scene } = view;
  const [areTilesReachable, setAreTilesReachable] = useState(true);
  const zoom = tiles && areTilesReachable ? PLACE_ZOOM_WITH_TILES : PLACE_ZOOM_WITHOUT_TILES;
  usePin(scene, { place, onPlace, pinLabel, zoom });
  const showPin = scene && place ? () => scene.map.setView([place.lat, place.lng], zoom) : null;
  return (
    <MapFrame
      label={label}
      view={view}
      tiles={tiles}
      onTilesReachable={setAreTilesReachable}
      onFitAll={showPin}
    />
  );
}

interface Pin {
  readonly place: PinPlace | null;
  readonly onPlace: (place: PinPlace) => void;
  readonly pinLabel: string;
  readonly zoom: number;
}

/** Puts the pin where the form says, and tells the form where a hand put it. */
function usePin(scene: MapScene | null, { place, onPlace, pinLabel, zoom }: Pin): void {
  const pinRef = useRef<Marker | null>(null);
  const tell = useEffectEvent(({ lat, lng }: PinPlace) => onPlace({ lat, lng }));
  const { lat = null, lng = null } = place ?? {};
  useEffect(() => {
    if (!scene) return;
    const press = ({ latlng }: LeafletMouseEvent) => tell(latlng);
    scene.map.on("click", press);
    return () => {
      scene.map.off("click", press);
    };
  }, [scene]);
  useEffect(() => {
    if (!scene || lat === null || lng === null) return;
    const pin = marker([lat, lng], { icon: pinIcon(), draggable: true, keyboard: false, title: pinLabel });
    pin.on("dragend", () => tell(pin.getLatLng().wrap())).addTo(scene.map);
    const isFirst = pinRef.current === null;
    pinRef.current = pin;
    if (isFirst || !scene.map.getBounds().contains([lat, lng])) {
      scene.map.setView([lat, lng], Math.max(isFirst ? zoom : 0, scene.map.getZoom()), { animate: false });
    }
    return () => {
      pin.remove();
    };
  }, [scene, lat, lng, zoom, pinLabel]);
}
