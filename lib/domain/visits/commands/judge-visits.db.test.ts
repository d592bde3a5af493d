import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import { changeTruthRules } from "../../truth/commands";
import { DEFAULT_TRUTH_RULES } from "../../truth/rules/legal-profiles";
import { flagsOfBits } from "../rules/visit-words";
import { judgeVisits } from "./judge-visits";
import { projectReceipts } from "./project-receipts";

const EXAMPLE = JSON.parse(VENDOR_EXAMPLE);
const ZOCALO = { lat: 19.4326, lng: -99.1332 };
const ADMIN_ID = "00000000-0000-7000-8000-0000000000aa";

/** A visit of ten minutes at noon in Mexico, with what is given put in its place. */
function visit(visitID: string, change: object = {}): object {
  return {
    ...EXAMPLE,
    ...ZOCALO,
    visitID,
    rebound: false,
    timeZone: "America/Mexico_City",
    startDate: "2026-11-18 12:00:00",
    endDate: "2026-11-18 12:10:00",
    agentID: `agent-of-${visitID}`,
    externalID: `account-of-${visitID}`,
    ...change,
  };
}

async function receive(...bodies: object[]): Promise<void> {
  const writer = new ReceiptWriter(pool());
  for (const body of bodies) {
    await writer.write({ body: Buffer.from(JSON.stringify(body)), source: "webhook", webhookKeyId: null });
  }
  while ((await projectReceipts(pool(), 20)) > 0);
}

async function judgeAll(batch = 7): Promise<void> {
  while ((await judgeVisits(pool(), batch)) > 0);
}

async function flagsOf(kobraVisitId: string): Promise<string[]> {
  const { flags } = await db().visit.findUniqueOrThrow({ where: { kobraVisitId } });
  return flagsOfBits(flags);
}

async function judgements() {
  const visits = await db().visit.findMany({
    orderBy: { id: "asc" },
    select: { kobraVisitId: true, flags: true, flagFacts: true, legM: true },
  });
  return visits.map((each) => ({ ...each, flagFacts: withoutOrder(each.flagFacts) }));
}

/** Which of several visits on one spot was read first says nothing. */
function withoutOrder(facts: unknown): unknown {
  return JSON.parse(JSON.stringify(facts), (key, value) =>
    key === "visitIds" && Array.isArray(value) ? value.length : value,
  );
}

beforeEach(async () => {
  await db().$executeRaw`TRUNCATE receipt_states, visits CASCADE`;
  await db().$executeRaw`DELETE FROM accounts`;
});

describe("a visit that arrives", () => {
  it("is judged, and so is the agent's next one when a visit between them comes late", async () => {
    const far = { lat: 19.5326, lng: -99.1332 };
    await receive(
      visit("first", { agentID: "1" }),
      visit("third", {
        agentID: "1",
        ...far,
        startDate: "2026-11-18 13:00:00",
        endDate: "2026-11-18 13:10:00",
      }),
    );
    await judgeAll();
    expect(await flagsOf("third")).toEqual([]);

    await receive(
      visit("second", { agentID: "1", startDate: "2026-11-18 12:50:00", endDate: "2026-11-18 12:58:00" }),
    );
    await judgeAll();
    expect(await flagsOf("third")).toEqual(["impossible_speed"]);
    const second = await db().visit.findUniqueOrThrow({ where: { kobraVisitId: "second" } });
    const third = await db().visit.findUniqueOrThrow({ where: { kobraVisitId: "third" } });
    expect(third.flagFacts).toMatchObject({
      impossible_speed: { previousVisitId: second.id, elapsedS: 120, distanceM: 11_120, speedKmh: 334 },
    });
  });

  it("marks the debtors on one spot together, and lets them go when it turns out to be elsewhere", async () => {
    await receive(visit("here"), visit("there", { startDate: "2026-11-18 18:00:00", endDate: null }));
    await judgeAll();
    expect([await flagsOf("here"), await flagsOf("there")]).toEqual([["same_spot"], ["same_spot"]]);

    await receive(
      visit("there", { lat: 19.4426, startDate: "2026-11-18 18:00:00", endDate: "2026-11-18 18:20:00" }),
    );
    await judgeAll();
    expect([await flagsOf("here"), await flagsOf("there")]).toEqual([[], []]);
  });

  it("does not measure from an agent without id or name: that may be anybody", async () => {
    const nobody = { agentID: null, agent: null };
    await receive(
      visit("one", nobody),
      visit("two", {
        ...nobody,
        lat: 20.4,
        startDate: "2026-11-18 12:12:00",
        endDate: "2026-11-18 12:20:00",
      }),
    );
    await judgeAll();
    expect(await flagsOf("two")).toEqual([]);
  });
});

it("judges an account's visits again when the account's own place changes", async () => {
  await receive(visit("at-door"));
  await judgeAll();
  await db().account.updateMany({ data: { lat: 19.45, lng: -99.1332 } });
  await judgeAll();
  expect(await flagsOf("at-door")).toEqual(["far"]);
  await db().account.updateMany({ data: ZOCALO });
  await judgeAll();
  expect(await flagsOf("at-door")).toEqual([]);
});

it("judges all visits again by rules that changed, and leaves alone what stays the same", async () => {
  await receive(visit("short"), visit("long", { lat: 19.5, endDate: "2026-11-18 13:10:00" }));
  await judgeAll();
  const before = await db().$queryRaw<
    { row: string }[]
  >`SELECT xmin::text || ctid AS row FROM visits WHERE kobra_visit_id = 'long'`;
  await changeTruthRules(ADMIN_ID, {
    ...DEFAULT_TRUTH_RULES,
    thresholds: { ...DEFAULT_TRUTH_RULES.thresholds, veryShortS: 900 },
  });
  await judgeAll(1);
  expect([await flagsOf("short"), await flagsOf("long")]).toEqual([["very_short"], []]);
  expect(
    await db().$queryRaw`SELECT xmin::text || ctid AS row FROM visits WHERE kobra_visit_id = 'long'`,
  ).toEqual(before);
  await changeTruthRules(ADMIN_ID, DEFAULT_TRUTH_RULES);
  await judgeAll();
  expect(await flagsOf("short")).toEqual([]);
});

/** Few agents, debtors, places and moments, so that everything gets in everything's way. */
const event = fc.record({
  visitID: fc.integer({ min: 0, max: 14 }).map((number) => `v${number}`),
  agentID: fc.constantFrom("1", "2"),
  externalID: fc.constantFrom("a", "b", "c", null),
  lat: fc.constantFrom(19.4326, 19.43262, 19.5, 19.55, 19.6, 19.7, 19.8, 19.9, null),
  startDate: fc
    .integer({ min: 0, max: 60 })
    .map((minutes) => `2026-11-${18 + (minutes % 2)} 12:${String(minutes % 60).padStart(2, "0")}:00`),
  endDate: fc.constantFrom(null, null, null, null, "2026-11-18 12:40:00", "2026-11-19 12:59:30"),
  timeZone: fc.constantFrom(...Array(5).fill("America/Mexico_City"), "Mars/Olympus"),
  rebound: fc.boolean(),
});

it("ends at the same flags however visits arrive, change and move, and whoever judges meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(event, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 6 }),
      async (bursts) => {
        await db().$executeRaw`TRUNCATE receipt_states, visits CASCADE`;
        for (const burst of bursts) {
          await Promise.all([
            receive(...burst.map((change) => visit(change.visitID, change))),
            judgeVisits(pool(), 2),
            judgeVisits(pool(), 3),
          ]);
        }
        await judgeAll(3);
        const asTheyCame = await judgements();
        await db()
          .$executeRaw`UPDATE visits SET flags = 0, flag_facts = NULL, leg_m = NULL, judged_at = NULL`;
        await judgeAll(1_000);
        expect(asTheyCame).toEqual(await judgements());
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
