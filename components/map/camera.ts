import { LatLngBounds, type Map as LeafletMap } from "leaflet";
import type { MapBounds } from "@/lib/domain/visits/schema";
import { MAX_ZOOM } from "./map-scene";
import { prefersReducedMotion } from "./theme";

const FIT_PADDING_PX = 44;
const FIT_MAX_ZOOM = 15;
const FLIGHT_S = 0.6;
/** About ten metres: below it no zoom would take the visits apart. */
const ONE_SPOT_DEG = 1e-4;

function toLatLngBounds([west, south, east, north]: MapBounds): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

export function readBounds(map: LeafletMap): MapBounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Shows the whole extent. Returns false while the map has no size, as in a hidden tab. */
export function fitExtent(map: LeafletMap, extent: MapBounds, isAnimated: boolean): boolean {
  const size = map.getSize();
  if (size.x === 0 || size.y === 0) return false;
  map.fitBounds(toLatLngBounds(extent), {
    padding: [FIT_PADDING_PX, FIT_PADDING_PX],
    maxZoom: FIT_MAX_ZOOM,
    animate: isAnimated && !prefersReducedMotion(),
  });
  return true;
}

/** Whether zooming cannot part what lies in these bounds. */
export function isOneSpot(map: LeafletMap, [west, south, east, north]: MapBounds): boolean {
  const isTiny = east - west < ONE_SPOT_DEG && north - south < ONE_SPOT_DEG;
  return isTiny || map.getZoom() >= MAX_ZOOM;
}

/** Flies to a cluster's bounds, at least one zoom deeper than now. */
export function openBounds(map: LeafletMap, target: MapBounds): void {
  const bounds = toLatLngBounds(target);
  const fitting = map.getBoundsZoom(bounds.pad(0.15));
  const zoom = Math.min(MAX_ZOOM, Math.max(map.getZoom() + 1, fitting));
  if (prefersReducedMotion()) map.setView(bounds.getCenter(), zoom, { animate: false });
  else map.flyTo(bounds.getCenter(), zoom, { duration: FLIGHT_S });
}

/** Brings a place into the inner part of the view; does nothing when it is there already. */
export function revealPlace(map: LeafletMap, lat: number, lng: number): void {
  if (map.getBounds().pad(-0.1).contains([lat, lng])) return;
  map.panTo([lat, lng], { animate: !prefersReducedMotion() });
}
