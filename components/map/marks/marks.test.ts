import { describe, expect, test } from "vitest";
import { clusterRadiusPx, countOutcomes, donutArcs, type MapVisit, type Mark } from "./marks";
import { pickVisits, sharedSpots } from "./picking";

function visitAt(id: string, lat: number, lng: number): MapVisit {
  return {
    id,
    lat,
    lng,
    outcome: "contact",
    clientName: null,
    agentName: null,
    occurredAt: "2026-03-12T15:00:00Z",
    timeZone: "America/Mexico_City",
    isFlagged: false,
  };
}

describe("clusters", () => {
  test("a cluster of four times the visits has about twice the added radius", () => {
    const small = clusterRadiusPx(102) - clusterRadiusPx(2);
    const large = clusterRadiusPx(402) - clusterRadiusPx(2);
    expect(large / small).toBeCloseTo(2, 5);
  });

  test("a huge cluster stays small enough to see what lies around it", () => {
    expect(clusterRadiusPx(1_000_000)).toBe(clusterRadiusPx(100_000));
  });

  test("the shares of a donut close the circle in the fixed order of outcomes", () => {
    const arcs = donutArcs({ no_contact: 30, promise: 10 });
    expect(arcs.map(({ outcome }) => outcome)).toEqual(["promise", "no_contact"]);
    expect(arcs[0]?.startRad).toBeCloseTo(-Math.PI / 2);
    expect(arcs[0]?.endRad).toBeCloseTo(0);
    expect(arcs[1]?.endRad).toBeCloseTo((3 * Math.PI) / 2);
  });

  test("one promise among a thousand visits is still a visible arc", () => {
    const [promise, rest] = donutArcs({ promise: 1, no_contact: 999 });
    expect((promise?.endRad ?? 0) - (promise?.startRad ?? 0)).toBeGreaterThan(0.1);
    expect(rest?.endRad).toBeCloseTo((3 * Math.PI) / 2);
  });

  test("a cluster that says nothing of its outcomes has no arcs", () => {
    expect(donutArcs({})).toEqual([]);
  });

  test("the legend counts single and grouped visits together", () => {
    const cluster = { lat: 0, lng: 0, count: 3, bounds: [0, 0, 0, 0], outcomes: { contact: 2, promise: 1 } };
    const counts = countOutcomes({
      clusters: [{ ...cluster, bounds: [0, 0, 0, 0] }],
      visits: [visitAt("a", 0, 0)],
    });
    expect(counts).toMatchObject({ contact: 3, promise: 1, cancelled: 0 });
  });
});

describe("picking", () => {
  const marks = (visits: MapVisit[]): Mark[] => visits.map((visit) => ({ kind: "visit", visit }));

  test("a click on overlapping pins of different places opens the top one", () => {
    const picked = pickVisits(marks([visitAt("top", 19, -99), visitAt("under", 19.0005, -99)]), false);
    expect(picked.map(({ id }) => id)).toEqual(["top"]);
  });

  test("visits to the same door are all offered, at any zoom", () => {
    const picked = pickVisits(marks([visitAt("a", 19, -99), visitAt("b", 19, -99)]), false);
    expect(picked).toHaveLength(2);
  });

  test("at the deepest zoom all pins under the pointer are offered", () => {
    const picked = pickVisits(marks([visitAt("a", 19, -99), visitAt("b", 19.0001, -99)]), true);
    expect(picked).toHaveLength(2);
  });

  test("a spot with several visits is counted and a lone visit is not", () => {
    const spots = sharedSpots([visitAt("a", 19, -99), visitAt("b", 19, -99), visitAt("c", 20, -99)]);
    expect(spots).toEqual([{ lat: 19, lng: -99, visitIds: ["a", "b"] }]);
  });
});
