import { VISIT_OUTCOMES } from "@/lib/domain/visits/rules/visit-words";
import { toWorld } from "../mercator";
import { clusterRadiusPx, type MapCluster } from "./marks";

/** How much of the two radii may overlap before two circles are drawn as one. */
const MAX_OVERLAP = 0.25;

type PlacedCluster = { cluster: MapCluster; x: number; y: number; radiusPx: number };

/**
 * Joins clusters whose circles would cover each other at this world size: the server groups by cells, so two
 * groups of one town may stand almost on the same pixel. Counts, outcomes and bounds add up. Largest first.
 */
export function mergeClusters(clusters: readonly MapCluster[], worldPx: number): MapCluster[] {
  const placed: PlacedCluster[] = [];
  const largestFirst = [...clusters].sort((a, b) => b.count - a.count);
  for (const cluster of largestFirst) {
    const candidate = place(cluster, worldPx);
    const index = placed.findIndex((other) => isCovered(candidate, other));
    const host = placed[index];
    if (host) placed[index] = place(join(host.cluster, cluster), worldPx);
    else placed.push(candidate);
  }
  return placed.map(({ cluster }) => cluster);
}

function place(cluster: MapCluster, worldPx: number): PlacedCluster {
  const [x, y] = toWorld(cluster.lat, cluster.lng);
  return { cluster, x: x * worldPx, y: y * worldPx, radiusPx: clusterRadiusPx(cluster.count) };
}

function isCovered(a: PlacedCluster, b: PlacedCluster): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < (a.radiusPx + b.radiusPx) * (1 - MAX_OVERLAP);
}

function join(a: MapCluster, b: MapCluster): MapCluster {
  const count = a.count + b.count;
  const outcomes: MapCluster["outcomes"] = {};
  for (const outcome of VISIT_OUTCOMES) {
    const sum = (a.outcomes[outcome] ?? 0) + (b.outcomes[outcome] ?? 0);
    if (sum > 0) outcomes[outcome] = sum;
  }
  return {
    lat: (a.lat * a.count + b.lat * b.count) / count,
    lng: (a.lng * a.count + b.lng * b.count) / count,
    count,
    outcomes,
    bounds: [
      Math.min(a.bounds[0], b.bounds[0]),
      Math.min(a.bounds[1], b.bounds[1]),
      Math.max(a.bounds[2], b.bounds[2]),
      Math.max(a.bounds[3], b.bounds[3]),
    ],
  };
}
