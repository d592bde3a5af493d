import type { RevisitWindows } from "./schema";

interface Stop {
  readonly windows: RevisitWindows;
  readonly lat: number | null;
  readonly lng: number | null;
}

const EARTH_RADIUS_M = 6_371_008.8;
/** After every window of the day. */
const NO_WINDOW = "99:99";

/** Metres between two places along the Earth's surface. */
export function distanceM(
  from: { readonly lat: number; readonly lng: number },
  to: { readonly lat: number; readonly lng: number },
): number {
  const radians = Math.PI / 180;
  const dLat = (to.lat - from.lat) * radians;
  const dLng = (to.lng - from.lng) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The order of a day: by the start of the first window, those without a window last; within one window
 * always the nearest that is left. Those without a position close their window.
 */
export function orderRoute<S extends Stop>(
  stops: readonly S[],
): (S & { readonly distanceM: number | null })[] {
  const byWindow = Map.groupBy(stops, startOf);
  const starts = [...byWindow.keys()].sort();
  const ordered: (S & { readonly distanceM: number | null })[] = [];
  let place: { lat: number; lng: number } | null = null;
  for (const start of starts) {
    const left = [...(byWindow.get(start) ?? [])];
    while (left.length > 0) {
      const next = takeNearest(left, place);
      const at = placeOf(next);
      ordered.push({ ...next, distanceM: place && at ? distanceM(place, at) : null });
      place = at ?? place;
    }
  }
  return ordered;
}

function startOf({ windows }: Stop): string {
  return windows.map(([from]) => from).sort()[0] ?? NO_WINDOW;
}

function placeOf({ lat, lng }: Stop): { lat: number; lng: number } | null {
  return lat === null || lng === null ? null : { lat, lng };
}

/** Removes and returns the nearest stop; without a place to start from, the northernmost, as a reader would. */
function takeNearest<S extends Stop>(left: S[], from: { lat: number; lng: number } | null): S {
  const cost = (stop: S): number => {
    const at = placeOf(stop);
    if (!at) return Number.POSITIVE_INFINITY;
    return from ? distanceM(from, at) : -at.lat;
  };
  let best = 0;
  for (let index = 1; index < left.length; index += 1) {
    const [candidate, champion] = [left[index], left[best]];
    if (candidate && champion && cost(candidate) < cost(champion)) best = index;
  }
  const [taken] = left.splice(best, 1);
  if (!taken) throw new Error("No stop is left");
  return taken;
}
