import type { AreaCorner } from "@/lib/domain/visits/rules/visit-filter";
import type { MapBounds } from "@/lib/domain/visits/schema";
import { EARTH_RADIUS_M } from "../mercator";

/** What a press on the map means: to mark corners, to pull a box, or to measure. */
export type MapTool = "polygon" | "rectangle" | "ruler";

/** A filter takes no more. */
export const MOST_CORNERS = 200;
const FEWEST_CORNERS = 3;
const LAST_LAT = 85;

/** A place as a corner of an area, moved to where a filter can have one. */
export function toCorner({ lat, lng }: { lat: number; lng: number }): AreaCorner {
  return [Math.min(180, Math.max(-180, lng)), Math.min(LAST_LAT, Math.max(-LAST_LAT, lat))];
}

/** The four corners of the box between two places. */
export function boxBetween([lng1, lat1]: AreaCorner, [lng2, lat2]: AreaCorner): AreaCorner[] {
  return [
    [lng1, lat1],
    [lng2, lat1],
    [lng2, lat2],
    [lng1, lat2],
  ];
}

/** What the map shows, as an area. */
export function cornersOfBounds([west, south, east, north]: MapBounds): AreaCorner[] {
  return boxBetween(toCorner({ lat: south, lng: west }), toCorner({ lat: north, lng: east }));
}

/** The smallest box around an area. */
function boundsOfCorners(corners: readonly AreaCorner[]): MapBounds {
  const lngs = corners.map(([lng]) => lng);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Whether corners enclose anything. */
export function isArea(corners: readonly AreaCorner[]): boolean {
  const [west, south, east, north] = boundsOfCorners(corners);
  return corners.length >= FEWEST_CORNERS && east > west && north > south;
}

/** Metres along a line, over the ground. */
export function lengthM(line: readonly AreaCorner[]): number {
  return line.reduce((sum, to, index) => {
    const from = line[index - 1];
    return from ? sum + distanceM(from, to) : sum;
  }, 0);
}

function distanceM([lng1, lat1]: AreaCorner, [lng2, lat2]: AreaCorner): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const part = half(lat1, lat2) + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * half(lng1, lng2);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(part)));
}
