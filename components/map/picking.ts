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
