import { Temporal } from "temporal-polyfill";
import { composeVisit } from "./compose-visit";
import { planDay } from "./day-plan";
import { addDays, dayNumberOf, epochMsOf, toWallClock, wallClockOf } from "./local-time";
import { accountsOf } from "./people/accounts";
import type { SandboxAgent } from "./people/agents";
import { CITIES } from "./places/cities";
import { hashSeed, makeRandom } from "./random";
import type { KobraVisit } from "./visit-shape";

export { makeAgents, type SandboxAgent } from "./people/agents";
export type { KobraVisit } from "./visit-shape";

/** Most ids look like the page's `9A1190V5974`; some are plain digits. Unique for agent, day and place in it. */
function dayVisitId(agent: SandboxAgent, dayNumber: number, index: number): string {
  const serial = dayNumber * 32 + index;
  const isPlain = hashSeed(agent.id, serial) % 7 === 0;
  return isPlain ? `${agent.id}${String(serial).padStart(7, "0")}` : `9A${agent.id}V${serial}`;
}

/**
 * A plausible working day: 8 to 16 visits (Sundays none to 5) between about 8:00 and 20:00 on the clock of the
 * agent's city, in time order. `date` is `YYYY-MM-DD`.
 */
export function makeAgentDay(day: { agent: SandboxAgent; date: string; seed: number }): KobraVisit[] {
  const { agent, date, seed } = day;
  const random = makeRandom("day", seed, agent.id, date);
  const dayNumber = dayNumberOf(date);
  return planDay(agent, date, random).map(({ account, startS, endS }, index) =>
    composeVisit({
      agent,
      account,
      visitId: dayVisitId(agent, dayNumber, index),
      start: toWallClock(date, startS),
      end: toWallClock(date, endS),
      random,
    }),
  );
}

export interface HistoryRequest {
  readonly agents: readonly SandboxAgent[];
  readonly days: number;
  /** Last day, `YYYY-MM-DD`, included. */
  readonly until: string;
  readonly seed: number;
  /** Leaves out visits that end after this instant (ISO 8601), so that a history of today has no future. */
  readonly endedBy?: string;
}

/** All visits of the last `days` days, each day's in the order in which they ended. */
export function* makeHistory(request: HistoryRequest): Generator<KobraVisit> {
  const { agents, days, until, seed } = request;
  const latestMs = request.endedBy
    ? Temporal.Instant.from(request.endedBy).epochMilliseconds
    : Number.POSITIVE_INFINITY;
  for (let back = days - 1; back >= 0; back -= 1) {
    const date = addDays(until, -back);
    const midnights = new Map<string, number>();
    const ended = agents.flatMap((agent) => {
      const { zone } = CITIES[agent.city];
      const midnightMs = midnights.get(zone) ?? epochMsOf(`${date} 12:00:00`, zone) - 43_200_000;
      midnights.set(zone, midnightMs);
      return makeAgentDay({ agent, date, seed }).map((visit) => ({
        visit,
        endMs: midnightMs + secondOfDay(visit.endDate ?? visit.startDate) * 1000,
      }));
    });
    ended.sort((a, b) => a.endMs - b.endMs);
    for (const { visit, endMs } of ended) if (endMs <= latestMs) yield visit;
  }
}

/** Seconds on the clock, counted as if noon were always twelve hours after midnight. */
function secondOfDay(wallClock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = wallClock.slice(11).split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/**
 * One visit that ended at `nowIso` (ISO 8601 instant) in the agent's zone. An agent keeps to one neighbourhood
 * for two hours, so that visits one after another make a plausible path.
 */
export function makeLiveVisit(live: { agent: SandboxAgent; nowIso: string; seed: number }): KobraVisit {
  const { agent, nowIso, seed } = live;
  const random = makeRandom("live", seed, agent.id, nowIso);
  const now = Temporal.Instant.from(nowIso);
  const { zone } = CITIES[agent.city];
  const twoHours = Math.floor(now.epochMilliseconds / 7_200_000);
  const spotName = makeRandom("live spot", agent.id, twoHours).pick(agent.spotNames);
  const doors = accountsOf(agent).filter((account) => account.spotName === spotName);
  const sinceMs = now.epochMilliseconds - 1_577_836_800_000;
  return composeVisit({
    agent,
    account: random.pick(doors.length > 0 ? doors : accountsOf(agent)),
    visitId: `8A${agent.id}V${sinceMs}${String(hashSeed("live", seed) % 100).padStart(2, "0")}`,
    start: wallClockOf(now.subtract({ seconds: random.int(180, 840) }).toString(), zone),
    end: wallClockOf(nowIso, zone),
    random,
  });
}
