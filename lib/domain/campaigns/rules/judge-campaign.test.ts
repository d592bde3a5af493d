import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAMPAIGN_STATES, DEFAULT_CAMPAIGN_SETTINGS as SETTINGS } from "../schema/campaign";
import { chartEvents } from "./chart-events";
import { expectCompletion } from "./expect-completion";
import { deltaOf, judgeCampaign, phaseOf } from "./judge-campaign";
import type { HistoryPoint } from "./pace";

const STEP = 300_000;
const START = Date.parse("2026-11-21T15:00:00Z");

/** A campaign of 1,000 records, started, five minutes a point. */
function history(...points: readonly Partial<HistoryPoint>[]): HistoryPoint[] {
  return points.map((point, index) => {
    const dial = point.dial ?? 0;
    return {
      at: new Date(START + index * STEP),
      status: "started",
      records: 1_000,
      clean: Math.max(0, 1_000 - dial),
      dial,
      answer: 0,
      hits: 0,
      answerMachine: 0,
      penetrationDay: dial / 10,
      penetrationNow: dial / 10,
      recycled: 0,
      ...point,
    };
  });
}
const dialling = (...dials: readonly number[]) => history(...dials.map((dial) => ({ dial })));
const names = (points: HistoryPoint[]) => judgeCampaign(points, [], SETTINGS, STEP).map(({ name }) => name);
const last = (points: HistoryPoint[]) => points.at(-1) as HistoryPoint;

describe("a campaign that is all dialled", () => {
  it("is finished although wolkvox says started, with the numbers behind it", () => {
    const points = dialling(900, 1_000);
    expect(phaseOf(last(points))).toBe("finished-but-started");
    expect(judgeCampaign(points, [], SETTINGS, STEP)).toMatchObject([
      { name: "finished-but-started", evidence: { records: 1_000, dial: 1_000, clean: 0 } },
    ]);
    expect(phaseOf({ ...last(points), status: "stopped" })).toBe("finished");
  });

  it("is not finished while something is clean, or where there is nothing to dial", () => {
    expect(phaseOf({ ...last(dialling(1_000)), clean: 3 })).toBe("running");
    expect(phaseOf({ ...last(dialling(0)), records: 0, clean: 0 })).toBe("running");
    expect(phaseOf({ ...last(dialling(1_000)), clean: null })).toBe("running");
  });
});

describe("a stall", () => {
  it("is three polls without progress while started, and says since when", () => {
    const points = dialling(10, 50, 50, 50, 50);
    expect(judgeCampaign(points, [], SETTINGS, STEP)).toEqual([
      { name: "stalled", since: points[1]?.at.toISOString(), evidence: { polls: 3, minutes: 15, dial: 50 } },
    ]);
    expect(names(dialling(10, 50, 50, 50))).toEqual([]);
  });

  it("is none while stopped, or once it moves", () => {
    expect(names(dialling(50, 50, 50, 50, 51))).toEqual([]);
    expect(names(history(...Array(6).fill({ dial: 50, status: "stopped" })))).toEqual([]);
  });

  it("keeps its beginning from poll to poll", () => {
    const since = "2026-11-21T09:00:00.000Z";
    const before = [{ name: "stalled" as const, since, evidence: {} }];
    expect(judgeCampaign(dialling(50, 50, 50, 50), before, SETTINGS, STEP)).toMatchObject([{ since }]);
  });
});

it("calls a campaign slow by its own usual pace", () => {
  const points = dialling(0, 50, 100, 150, 200, 250, 300, 350, 355, 360, 365);
  expect(judgeCampaign(points, [], SETTINGS, STEP)).toMatchObject([
    { name: "slow", evidence: { perMinute: 1, usualPerMinute: 10 } },
  ]);
  expect(names(dialling(0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500))).toEqual([]);
});

it("sees a spike of answering machines against the campaign's own share", () => {
  const machines = [0, 5, 10, 15, 20, 25, 65, 105, 145];
  const points = history(...machines.map((answerMachine, index) => ({ dial: index * 50, answerMachine })));
  expect(judgeCampaign(points, [], SETTINGS, STEP)).toMatchObject([
    { name: "machine-spike", evidence: { sharePercent: 80, usualPercent: 10, dialled: 150, machines: 120 } },
  ]);
  const usual = history(...machines.map((_each, index) => ({ dial: index * 50, answerMachine: index * 40 })));
  expect(names(usual)).toEqual([]);
});

it("says that a campaign was recycled again, and compares nothing across it", () => {
  const points = history({ dial: 900, recycled: 1 }, { dial: 950, recycled: 1 }, { dial: 20, recycled: 2 });
  expect(judgeCampaign(points, [], SETTINGS, STEP)).toMatchObject([
    { name: "recycled-again", evidence: { from: 1, to: 2, minutesAgo: 0 } },
  ]);
  expect(deltaOf(points, STEP)).toBeNull();
  expect(deltaOf(points.slice(0, 2), STEP)).toMatchObject({ minutes: 5, dial: 50, penetrationDay: 5 });
});

it("marks what is above 100 % and a status that it does not know", () => {
  expect(names(history({ dial: 5, penetrationNow: 104.5 }))).toEqual(["over-100"]);
  expect(names(history({ dial: 5, status: "unknown" }))).toEqual(["status-unknown"]);
});

describe("the time of completion", () => {
  it("follows the pace of late, with a range around it", () => {
    const points = dialling(0, 50, 100, 150, 160, 170, 180, 280, 380, 480);
    const completion = expectCompletion(points, "running", STEP);
    if (completion.kind !== "expected") throw new Error(completion.reason);
    expect(completion).toMatchObject({ remaining: 520, perMinute: 10.67 });
    expect(Date.parse(completion.at)).toBeCloseTo(START + 9 * STEP + (520 / (480 / 45)) * 60_000, -2);
    expect(completion.earliestAt < completion.at).toBe(true);
    expect((completion.latestAt ?? "") > completion.at).toBe(true);
  });

  it("begins anew after a recycling", () => {
    const points = history(
      ...[0, 300, 600, 900].map((dial) => ({ dial, recycled: 0 })),
      ...[0, 10, 20, 30].map((dial) => ({ dial, recycled: 1 })),
    );
    expect(expectCompletion(points, "running", STEP)).toMatchObject({ kind: "expected", perMinute: 2 });
  });

  it.each([
    ["finished", dialling(1_000)],
    ["too-few-polls", dialling(0, 10)],
    ["no-progress", dialling(10, 10, 10, 10, 10)],
    // An hour of good pace says nothing about a campaign that has stopped moving.
    ["no-progress", dialling(0, 100, 200, 300, 400, 400, 400, 400)],
    ["unreadable", history({ dial: 5, records: null })],
  ] as const)("is not made up: %s", (reason, points) => {
    expect(expectCompletion(points, phaseOf(last(points)), STEP)).toEqual({ kind: "none", reason });
  });
});

it("marks recyclings, changes of status and gaps, and says why there is a gap", () => {
  const points = history(
    { dial: 1 },
    { dial: 2 },
    { dial: 0, recycled: 1 },
    { dial: 3, recycled: 1, status: "stopped" },
  );
  const late = points.map((point, index) =>
    index < 2 ? point : { ...point, at: new Date(point.at.getTime() + 6 * STEP) },
  );
  const failed = [{ at: new Date(START + 3 * STEP), isGood: false }];
  expect(chartEvents(late, failed, STEP)).toMatchObject([
    { kind: "gap", cause: "polls-failed" },
    { kind: "recycled", from: 0, to: 1 },
    { kind: "status", from: "started", to: "stopped" },
  ]);
  expect(chartEvents(late, [], STEP)[0]).toMatchObject({ cause: "not-polled" });
  const good = [{ at: new Date(START + 3 * STEP), isGood: true }];
  expect(chartEvents(late, good, STEP)[0]).toMatchObject({ cause: "not-in-answer" });
});

it("never names a state twice, nor one that nobody has heard of, whatever the history", () => {
  const count = fc.option(fc.integer({ min: 0, max: 1_500 }));
  const point = fc.record({
    status: fc.constantFrom("started" as const, "stopped" as const, "unknown" as const),
    records: count,
    clean: count,
    dial: count,
    answerMachine: count,
    penetrationDay: count,
    penetrationNow: count,
    recycled: count,
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 48 }), (points) => {
      const polls = history(...points);
      const found = names(polls);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((name) => CAMPAIGN_STATES.includes(name))).toBe(true);
      const end = polls.at(-1);
      const completion = expectCompletion(polls, end ? phaseOf(end) : "unknown", STEP);
      if (completion.kind !== "expected") return;
      expect(completion.earliestAt <= completion.at).toBe(true);
      expect(completion.latestAt === null || completion.latestAt >= completion.at).toBe(true);
    }),
  );
});
