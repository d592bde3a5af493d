import { expect, test } from "vitest";
import { addDays, epochMsOf } from "./local-time";
import { type SandboxOutcome, TAGS_BY_OUTCOME } from "./outcomes";
import { CITIES } from "./places/cities";
import { distanceM } from "./places/geometry";
import { type KobraVisit, makeAgentDay, makeAgents, makeHistory, makeLiveVisit } from "./visits";

const SEED = 7;
const agents = makeAgents(24, SEED);
const history = [...makeHistory({ agents, days: 28, until: "2026-03-20", seed: SEED })];

function answersTo(visit: KobraVisit, questionName: string): (string | null)[] {
  const question = visit.checklist.find((asked) => asked.questionName === questionName);
  return question ? question.answers.map(({ value }) => value) : [];
}

function outcomeOf(visit: KobraVisit): SandboxOutcome {
  if (visit.cancelled) return "cancelled";
  if (TAGS_BY_OUTCOME.wrong_address.includes(visit.tagName) && visit.tagName) return "wrong_address";
  const [contact = null] = answersTo(visit, "¿Se realizó contacto?");
  const [promise = null] = answersTo(visit, "¿Se logró promesa de pago?");
  if (contact === null || (contact === "false" && promise === "true")) return "in_doubt";
  if (promise === "true") return "promise";
  return contact === "true" ? "contact" : "no_contact";
}

function positionOf(visit: KobraVisit) {
  const lng = visit.lng ?? visit.Ing ?? "";
  return visit.lat.length > 1 ? { lat: Number(visit.lat), lng: Number(lng) } : null;
}

test("the same seed plays the same visits, another seed plays others", () => {
  const request = { agents: makeAgents(3, 1), days: 3, until: "2026-03-20", seed: 1 };
  expect([...makeHistory(request)]).toEqual([...makeHistory({ ...request, agents: makeAgents(3, 1) })]);
  expect([...makeHistory(request)]).not.toEqual([...makeHistory({ ...request, seed: 2 })]);
  expect(makeAgents(3, 1)).not.toEqual(makeAgents(3, 2));
});

test("every visit has the fields of the page in forms that the contract allows", () => {
  for (const visit of history) {
    expect(visit.visitID).toMatch(/^(\d+|\d[A-Z]\d+V\d+)$/);
    expect([1, 2, 3]).toContain(visit.productID);
    expect(Number.isInteger(visit.agentID)).toBe(true);
    expect(visit.externalID).toMatch(/^\d{12,15}$/);
    expect(visit.startDate).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(visit.endDate).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(Object.values(CITIES).map(({ zone }) => zone)).toContain(visit.timeZone);
    expect(visit.finished || visit.cancelled).toBe(true);
    expect(Number(visit.interest)).toBeGreaterThanOrEqual(0);
  }
  expect(new Set(history.map(({ visitID }) => visitID)).size).toBe(history.length);
});

test("a history holds all three products and all ten answer types, filled in", () => {
  const filled = history.flatMap(({ checklist }) =>
    checklist.flatMap(({ answers }) => answers.filter(({ value }) => value !== null)),
  );
  expect(new Set(filled.map(({ answerTypeID }) => answerTypeID)).size).toBe(10);
  expect(new Set(history.map(({ productID }) => productID))).toEqual(new Set([1, 2, 3]));
});

test("debt collection asks the twelve questions of the page in their order", () => {
  const asked = history.filter(({ productID, checklist }) => productID === 1 && checklist.length > 0);
  for (const { checklist } of asked) {
    expect(checklist.map(({ questionID }) => questionID)).toEqual([
      11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
    ]);
  }
});

test("a promise names method, amount and a date within fifteen days", () => {
  const promises = history.filter((visit) => outcomeOf(visit) === "promise");
  for (const visit of promises) {
    const day = visit.startDate.slice(0, 10);
    const [on] = answersTo(visit, "Fecha");
    expect(answersTo(visit, "Método de pago")[0]).toBeTruthy();
    expect(Number(answersTo(visit, "Monto")[0])).toBeGreaterThan(0);
    expect(on && on > day && on <= addDays(day, 15)).toBe(true);
  }
});

test("outcomes come in the promised mix, within five points", () => {
  const mix = { promise: 18, contact: 27, no_contact: 38, wrong_address: 7, cancelled: 5, in_doubt: 5 };
  const counts = Map.groupBy(history, outcomeOf);
  for (const [outcome, share] of Object.entries(mix)) {
    const found = [...counts].find(([name]) => name === outcome)?.[1].length ?? 0;
    expect(Math.abs((found / history.length) * 100 - share), outcome).toBeLessThan(5);
  }
});

test("a weekday holds 8 to 16 visits between 8:00 and 20:00, a Sunday few", () => {
  for (const agent of agents) {
    const weekday = makeAgentDay({ agent, date: "2026-03-18", seed: SEED });
    expect(weekday.length).toBeGreaterThanOrEqual(8);
    expect(weekday.length).toBeLessThanOrEqual(16);
    expect((weekday[0]?.startDate ?? "") >= "2026-03-18 08:00:00").toBe(true);
    expect((weekday.at(-1)?.endDate ?? "~") <= "2026-03-18 20:00:00").toBe(true);
    expect(makeAgentDay({ agent, date: "2026-03-15", seed: SEED }).length).toBeLessThanOrEqual(5);
  }
});

test("an agent's day runs forward in time and never faster than 120 km/h", () => {
  const days = Map.groupBy(history, ({ agentID, startDate }) => `${agentID} ${startDate.slice(0, 10)}`);
  for (const visits of days.values()) {
    for (const [index, visit] of visits.entries()) {
      expect((visit.endDate ?? "") > visit.startDate).toBe(true);
      const before = visits[index - 1];
      if (!before?.endDate) continue;
      const gapS =
        (epochMsOf(visit.startDate, visit.timeZone) - epochMsOf(before.endDate, before.timeZone)) / 1000;
      expect(gapS).toBeGreaterThan(0);
      const [from, to] = [positionOf(before), positionOf(visit)];
      if (from && to) expect((distanceM(from, to) / gapS) * 3.6).toBeLessThan(120);
    }
  }
});

test("every position lies in a neighbourhood of the agent's city", () => {
  const cityOf = new Map(agents.map(({ id, city }) => [id, CITIES[city]]));
  for (const visit of history) {
    const position = positionOf(visit);
    const city = cityOf.get(visit.agentID);
    if (!position || !city) continue;
    expect(city.spots.some((spot) => distanceM(spot, position) < spot.radiusM + 30)).toBe(true);
    expect(distanceM(city, position)).toBeLessThan(city.spreadM);
  }
});

test("accounts are visited again at the same door", () => {
  const byAccount = Map.groupBy(history, ({ externalID }) => externalID);
  const again = [...byAccount.values()].filter((visits) => visits.length > 1);
  expect(again.length).toBeGreaterThan(byAccount.size / 4);
  for (const visits of again) {
    const [first, second] = visits.map(positionOf).filter((position) => position !== null);
    if (first && second) expect(distanceM(first, second)).toBeLessThan(60);
  }
});

test("the quirks of the contract all occur", () => {
  const has = (quirk: (visit: KobraVisit) => boolean) => expect(history.some(quirk)).toBe(true);
  has((visit) => visit.Ing !== undefined);
  has((visit) => visit.lat === "");
  has((visit) => visit.lat === "0");
  has((visit) => typeof visit.interest === "string");
  has((visit) => visit.rebound === "Sí");
  has((visit) => visit.rebound === true);
  has((visit) => /^\d+$/.test(visit.visitID));
  has((visit) => Array.isArray(visit.phones) && typeof visit.phones[0] === "string");
  has((visit) => Array.isArray(visit.phones) && typeof visit.phones[0] === "object");
  has((visit) => !Array.isArray(visit.phones));
});

test("a history is in the order in which visits ended, and has no future", () => {
  const endedBy = "2026-03-20T18:00:00Z";
  const today = [...makeHistory({ agents, days: 2, until: "2026-03-20", seed: SEED, endedBy })];
  const ends = today.map(({ endDate, timeZone }) => epochMsOf(endDate ?? "", timeZone));
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  expect(ends.at(-1)).toBeLessThanOrEqual(Date.parse(endedBy));
  expect(ends.at(-1)).toBeGreaterThan(Date.parse(endedBy) - 3_600_000);
});

test("a live visit ended just now on the clock of the agent's city", () => {
  const agent = agents.find(({ city }) => city === "tijuana");
  if (!agent) throw new Error("no agent in Tijuana");
  const visit = makeLiveVisit({ agent, nowIso: "2026-07-01T18:00:00Z", seed: SEED });
  expect(visit).toMatchObject({ endDate: "2026-07-01 11:00:00", timeZone: "America/Tijuana" });
  expect(visit).toEqual(makeLiveVisit({ agent, nowIso: "2026-07-01T18:00:00Z", seed: SEED }));
});
