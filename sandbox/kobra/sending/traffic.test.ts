import { expect, test } from "vitest";
import { toKobraBody } from "../visit-shape";
import { makeAgents, makeHistory } from "../visits";
import { withDisorder } from "./traffic";

const visits = [...makeHistory({ agents: makeAgents(12, 3), days: 10, until: "2026-03-20", seed: 3 })];
const bodies = [...withDisorder(visits, { seed: 3 })];

function isOpen(body: string): boolean {
  return body.includes('"finished":false,"cancelled":false');
}

test("every visit is delivered at least once, whatever happens on the way", () => {
  const sent = new Set(bodies);
  expect(visits.every((visit) => sent.has(toKobraBody(visit)))).toBe(true);
  expect(bodies).toEqual([...withDisorder(visits, { seed: 3 })]);
});

test("some visits come twice, byte for byte, about two in a hundred", () => {
  const repeated = bodies.length - new Set(bodies).size;
  expect(repeated / visits.length).toBeGreaterThan(0.008);
  expect(repeated / visits.length).toBeLessThan(0.04);
});

test("some visits come late, corrected, or unfinished before or after they are finished", () => {
  const place = new Map(bodies.map((body, index) => [body, index]));
  const places = visits.map((visit) => place.get(toKobraBody(visit)) ?? -1);
  expect(places.some((at, index) => at < (places[index - 1] ?? -1))).toBe(true);

  const finishedAt = new Map(visits.map((visit) => [visit.visitID, place.get(toKobraBody(visit)) ?? -1]));
  const open = bodies.flatMap((body, index) =>
    isOpen(body) ? [{ index, id: JSON.parse(body).visitID }] : [],
  );
  expect(open.some(({ index, id }) => index < (finishedAt.get(id) ?? -1))).toBe(true);
  expect(open.some(({ index, id }) => index > (finishedAt.get(id) ?? -1))).toBe(true);

  const known = new Set(visits.map(toKobraBody));
  const corrected = bodies.filter((body) => !known.has(body) && !isOpen(body));
  expect(corrected.length).toBeGreaterThan(0);
});

test("without any disorder the visits come once and in order", () => {
  const none = { duplicates: 0, late: 0, corrections: 0, openFirst: 0, seed: 1 };
  expect([...withDisorder(visits, none)]).toEqual(visits.map(toKobraBody));
});
