import { expect, test } from "vitest";
import { worldSizePx } from "../mercator";
import type { MapCluster } from "./marks";
import { mergeClusters } from "./merge-clusters";

function clusterAt(lat: number, lng: number, count: number): MapCluster {
  return {
    lat,
    lng,
    count,
    bounds: [lng - 0.01, lat - 0.01, lng + 0.01, lat + 0.01],
    outcomes: { contact: count },
  };
}

const puebla = clusterAt(19.04, -98.2, 85);
const capital = clusterAt(19.43, -99.13, 6000);

test("two groups of one town that would cover each other are one circle with both counts", () => {
  const [merged, ...rest] = mergeClusters([puebla, clusterAt(19.05, -98.21, 15)], worldSizePx(6));
  expect(rest).toEqual([]);
  expect(merged?.count).toBe(100);
  expect(merged?.outcomes).toEqual({ contact: 100 });
  expect(merged?.bounds[0]).toBeCloseTo(-98.22);
  expect(merged?.bounds[2]).toBeCloseTo(-98.19);
});

test("a joined circle stands near the larger group", () => {
  const [merged] = mergeClusters([puebla, capital], worldSizePx(5));
  expect(merged?.lng).toBeCloseTo(-99.12, 1);
});

test("close up the groups of two towns stay apart, largest first", () => {
  expect(mergeClusters([puebla, capital], worldSizePx(9)).map(({ count }) => count)).toEqual([6000, 85]);
});

test("no visit is lost or counted twice", () => {
  const many = Array.from({ length: 300 }, (_, n) => clusterAt(19 + (n % 20) / 50, -99 + n / 100, 3 + n));
  const total = (clusters: MapCluster[]) => clusters.reduce((sum, { count }) => sum + count, 0);
  expect(total(mergeClusters(many, worldSizePx(7)))).toBe(total(many));
});
