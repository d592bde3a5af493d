import type { MapVisit, Mark } from "./marks";

/** Two visits closer than this on the ground (about a metre) share their spot. */
const SAME_SPOT_DEG = 1e-5;

/**
 * Which visits a click on single pins means: those that share the top one's spot, or at the deepest zoom all
 * whose pins lie under the pointer. One visit is opened at once, several ask to choose.
 */
export function pickVisits(marks: readonly Mark[], isDeepestZoom: boolean): MapVisit[] {
  const visits = marks.flatMap((mark) => (mark.kind === "visit" ? [mark.visit] : []));
  const top = visits[0];
  if (!top || isDeepestZoom) return visits;
  return visits.filter(
    ({ lat, lng }) => Math.abs(lat - top.lat) < SAME_SPOT_DEG && Math.abs(lng - top.lng) < SAME_SPOT_DEG,
  );
}

export type SharedSpot = { lat: number; lng: number; visitIds: string[] };

/** Spots where several of the visits stand: the pins there hide one another. */
export function sharedSpots(visits: readonly MapVisit[]): SharedSpot[] {
  const spots = new Map<string, SharedSpot>();
  for (const { id, lat, lng } of visits) {
    const key = `${Math.round(lat / SAME_SPOT_DEG)}:${Math.round(lng / SAME_SPOT_DEG)}`;
    const spot = spots.get(key);
    if (spot) spot.visitIds.push(id);
    else spots.set(key, { lat, lng, visitIds: [id] });
  }
  return [...spots.values()].filter(({ visitIds }) => visitIds.length > 1);
}
