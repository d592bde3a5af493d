/** A place on the Web Mercator world: both axes 0..1, x to the east, y to the south. */
export type WorldPoint = readonly [x: number, y: number];

/** A box in the same units: west, north, east, south. */
export type WorldBox = readonly [west: number, north: number, east: number, south: number];

const TILE_PX = 256;
const EARTH_CIRCUMFERENCE_M = 40_075_016.686;
/** The mean radius, for distances over the ground. */
export const EARTH_RADIUS_M = 6_371_008.8;

/** Projects WGS 84 degrees onto the unit world, as EPSG:3857 does. */
export function toWorld(lat: number, lng: number): WorldPoint {
  const radians = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
  return [(lng + 180) / 360, y];
}

/** Pixels across the whole world at a zoom, fractional zooms included. */
export function worldSizePx(zoom: number): number {
  return TILE_PX * 2 ** zoom;
}

/** Ground metres under one screen pixel at a latitude and zoom. */
export function metersPerPx(lat: number, zoom: number): number {
  return (Math.cos((lat * Math.PI) / 180) * EARTH_CIRCUMFERENCE_M) / worldSizePx(zoom);
}

/** The smallest box around points; an empty list gives an empty box that meets nothing. */
export function boxAround(points: Iterable<WorldPoint>): WorldBox {
  let west = Number.POSITIVE_INFINITY;
  let north = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let south = Number.NEGATIVE_INFINITY;
  for (const [x, y] of points) {
    west = Math.min(west, x);
    north = Math.min(north, y);
    east = Math.max(east, x);
    south = Math.max(south, y);
  }
  return [west, north, east, south];
}

/** Whether two boxes share any place. */
export function boxesMeet(a: WorldBox, b: WorldBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
