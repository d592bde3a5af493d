import { VISIT_OUTCOMES, type VisitOutcome } from "@/lib/domain/visits/rules/visit-words";
import type { MapBounds, VisitMap } from "@/lib/domain/visits/schema";

export type MapVisit = VisitMap["visits"][number];
export type MapCluster = VisitMap["clusters"][number];
export type OutcomeCounts = MapCluster["outcomes"];

/** What can be pointed at: a single visit or a group. */
export type Mark = { kind: "visit"; visit: MapVisit } | { kind: "cluster"; cluster: MapCluster };

export type DonutArc = { outcome: VisitOutcome; startRad: number; endRad: number };

const MIN_RADIUS_PX = 15;
const MAX_RADIUS_PX = 34;
/** Radius grows with the root of the count, so that the area tells the number. */
const PX_PER_ROOT = 0.75;
/** Shares under this are widened to it: a single promise among hundreds is still seen. */
const MIN_ARC_RAD = 0.12;

/** Outer radius of a cluster in pixels. */
export function clusterRadiusPx(count: number): number {
  return Math.min(MAX_RADIUS_PX, MIN_RADIUS_PX + PX_PER_ROOT * Math.sqrt(Math.max(0, count - 2)));
}

/** Shares of a full turn from twelve o'clock, in the fixed order of the outcomes; the arcs always close. */
export function donutArcs(outcomes: OutcomeCounts): DonutArc[] {
  const present = VISIT_OUTCOMES.flatMap((outcome) => {
    const count = outcomes[outcome] ?? 0;
    return count > 0 ? [{ outcome, count }] : [];
  });
  const total = present.reduce((sum, { count }) => sum + count, 0);
  const turns = present.map(({ count }) => Math.max(MIN_ARC_RAD, (count / total) * Math.PI * 2));
  const turned = turns.reduce((sum, turn) => sum + turn, 0);
  let angle = -Math.PI / 2;
  return present.map(({ outcome }, index) => {
    const startRad = angle;
    angle += ((turns[index] ?? 0) / turned) * Math.PI * 2;
    return { outcome, startRad, endRad: angle };
  });
}

/** Counts of the visits whose marks lie in the bounds, single or grouped, by outcome; without bounds, of all. */
export function countOutcomes(
  map: Pick<VisitMap, "clusters" | "visits">,
  bounds: MapBounds | null = null,
): Record<VisitOutcome, number> {
  const counts = { promise: 0, contact: 0, no_contact: 0, wrong_address: 0, cancelled: 0, in_doubt: 0 };
  const isShown = ({ lat, lng }: { lat: number; lng: number }) =>
    !bounds || (lng >= bounds[0] && lat >= bounds[1] && lng <= bounds[2] && lat <= bounds[3]);
  for (const { outcome } of map.visits.filter(isShown)) counts[outcome] += 1;
  for (const { outcomes } of map.clusters.filter(isShown)) {
    for (const outcome of VISIT_OUTCOMES) counts[outcome] += outcomes[outcome] ?? 0;
  }
  return counts;
}
