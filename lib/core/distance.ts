/** Degrees, WGS 84. */
export interface Place {
  readonly lat: number;
  readonly lng: number;
}

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_M = 6_371_008.8;

/** Metres between two places in a straight line over the ground (haversine); streets are longer. */
export function distanceM(from: Place, to: Place): number {
  const lat = toRadians(to.lat - from.lat);
  const lng = toRadians(to.lng - from.lng);
  const half =
    Math.sin(lat / 2) ** 2 +
    Math.cos(toRadians(from.lat)) * Math.cos(toRadians(to.lat)) * Math.sin(lng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(half)));
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
