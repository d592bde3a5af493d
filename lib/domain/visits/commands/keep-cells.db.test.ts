import fc from "fast-check";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { assignAgent } from "../../agents/commands";
import { addPortfolio } from "../../portfolios/commands";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import { countVisits } from "../queries/count-visits";
import { askCells, readCells } from "../queries/read-cells";
import { CELL_LEVELS, viewOf } from "../rules/map-grid";
import { visitFilterSchema } from "../schema";
import { foldVisitCells, rebuildIfZoneChanged, rebuildVisitCells } from "./keep-cells";
import { projectReceipts } from "./project-receipts";

const ACTOR = "00000000-0000-7000-8000-0000000000aa";
const ALL = { kind: "all" } as const;
const ZONE = "America/Mexico_City";
const EXAMPLE: Record<string, unknown> = JSON.parse(VENDOR_EXAMPLE);

/** What cells and changes say together, at the finest level, and what is folded at the coarser ones. */
const BY_CELLS = `
  SELECT day::text, portfolio_id::text, cell, outcome::text, sum(visits)::int AS visits,
         sum(sum_x)::text AS sum_x, sum(sum_y)::text AS sum_y
  FROM (SELECT day, portfolio_id, cell, outcome, visits, sum_x, sum_y FROM visit_cells WHERE level = 14
        UNION ALL SELECT day, portfolio_id, cell, outcome, visits, sum_x, sum_y FROM visit_cell_changes) c
  GROUP BY 1, 2, 3, 4 HAVING sum(visits) <> 0 OR sum(sum_x) <> 0 OR sum(sum_y) <> 0 ORDER BY 1, 2, 3, 4`;
/** The same counted from the visits, written without any of the code under test. */
const BY_HAND = `
  SELECT (occurred_at AT TIME ZONE $1)::date::text AS day, portfolio_id::text,
         CASE WHEN lat IS NULL THEN -1
              ELSE trunc(mercator_x * 16384)::int * 16384 + trunc(mercator_y * 16384)::int END AS cell,
         outcome::text, count(*)::int AS visits,
         coalesce(sum(round(mercator_x * 4294967296)), 0)::numeric(30, 0)::text AS sum_x,
         coalesce(sum(round(mercator_y * 4294967296)), 0)::numeric(30, 0)::text AS sum_y
  FROM visits GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

async function expectTrue(zone = ZONE): Promise<void> {
  const [cells, visits] = await Promise.all([pool().query(BY_CELLS), pool().query(BY_HAND, [zone])]);
  expect(cells.rows).toEqual(visits.rows);
}

const portfolios: string[] = [];
beforeAll(async () => {
  for (const name of ["Norte", "Sur"])
    portfolios.push((await addPortfolio(ACTOR, { name, kobraBranchId: null })).id);
});
beforeEach(() => rebuildVisitCells(pool(), ZONE));

async function receive(visits: readonly object[]): Promise<void> {
  const writer = new ReceiptWriter(pool());
  for (const visit of visits) {
    const body = Buffer.from(JSON.stringify({ ...EXAMPLE, ...visit }));
    await writer.write({ body, source: "webhook", webhookKeyId: null });
  }
}

/** Few visit ids, so that most of them are corrected again and again. */
const visitArbitrary = fc.record({
  visitID: fc.integer({ min: 1, max: 25 }).map((n) => `random-${n}`),
  agentID: fc.integer({ min: 1, max: 4 }),
  externalID: fc.constantFrom("acc-1", "acc-2", "acc-3", ""),
  lat: fc.constantFrom("19.4326", "19.4327", "20.67", "4.711", "", "0"),
  lng: fc.constantFrom("-99.1332", "-99.1331", "-74.07", "-99.1332"),
  cancelled: fc.boolean(),
  startDate: fc.constantFrom("2026-03-01 23:30:00", "2026-03-02 00:30:00", "2026-03-02 12:00:00", ""),
  timeZone: fc.constantFrom(ZONE, "America/Bogota", "America/Tijuana"),
});
const stepArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.array(visitArbitrary, { maxLength: 12 }).map((visits) => ({ visits })) },
  { weight: 2, arbitrary: fc.record({ agent: fc.nat(), portfolio: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.constant({ fold: true }) },
  { weight: 1, arbitrary: fc.constant({ rebuild: true }) },
);
type Step = typeof stepArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

async function take(step: Step): Promise<unknown> {
  if ("fold" in step) return foldVisitCells(pool());
  if ("rebuild" in step) return rebuildVisitCells(pool(), ZONE);
  if ("visits" in step) {
    await receive(step.visits);
    // Two workers at once, each with small batches.
    return Promise.all(
      [1, 2].map(async () => {
        while ((await projectReceipts(pool(), 3)) > 0);
      }),
    );
  }
  const agents = await db().agent.findMany({ orderBy: { key: "asc" } });
  const agent = agents[step.agent % Math.max(1, agents.length)];
  return agent && assignAgent(ACTOR, agent.id, portfolios[step.portfolio] ?? "");
}

it("counts by cells what is in the visits, whatever arrives, is corrected or moves", async () => {
  const histories = fc.array(stepArbitrary, { minLength: 4, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(histories, fc.boolean(), async (steps, isAtOnce) => {
      // At once, projection, folding, moves and recounts get in each other's way.
      if (isAtOnce) await Promise.all(steps.slice(0, 4).map(take));
      else for (const step of steps) await take(step);
      await expectTrue();
      await foldVisitCells(pool());
      await expectTrue();
    }),
    { seed: 20_261_121, numRuns: 12, endOnFailure: true },
  );
}, 60_000);

it("folds away what came to nothing, and keeps a box around every visit", async () => {
  await receive([{ visitID: "moves", lat: "25.6866", lng: "-100.3161" }]);
  await projectReceipts(pool(), 10);
  await foldVisitCells(pool());
  await receive([{ visitID: "moves", lat: "20.9674", lng: "-89.5926", endDate: "2020-03-17 14:58:29" }]);
  await projectReceipts(pool(), 10);
  await foldVisitCells(pool());
  const { rows } = await pool().query(
    `SELECT (SELECT count(*)::int FROM visit_cells WHERE visits <= 0) AS empty,
            (SELECT count(*)::int FROM visit_cell_changes) AS waiting,
            (SELECT count(*)::int FROM visits v WHERE lat IS NOT NULL AND NOT EXISTS (
               SELECT FROM visit_cells c WHERE c.level = 14 AND c.cell = v.cell
                 AND v.mercator_x BETWEEN c.west AND c.east AND v.mercator_y BETWEEN c.north AND c.south)) AS unboxed`,
  );
  expect(rows).toEqual([{ empty: 0, waiting: 0, unboxed: 0 }]);
});

it("counts anew by the days of another zone, and until then answers from the visits", async () => {
  await receive([{ visitID: "late", startDate: "2026-03-01 23:30:00", timeZone: ZONE }]);
  await projectReceipts(pool(), 10);
  const filter = visitFilterSchema.parse({ range: "2026-03-02..2026-03-02" });
  const calendar = { now: new Date("2026-03-05T12:00:00Z"), timeZone: "America/Bogota" };
  const question = askCells(ALL, filter, calendar);
  if (!question) throw new Error("a plain range is a question for cells");
  const world = viewOf([-180, -85, 180, 85], 0);
  const [where] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM visits
    WHERE occurred_at >= '2026-03-02T05:00:00Z' AND occurred_at < '2026-03-03T05:00:00Z'`;
  expect(await readCells(question, CELL_LEVELS[0], world, false)).toBeNull();
  expect(await countVisits(ALL, filter, calendar)).toBe(where?.count);
  expect(await rebuildIfZoneChanged(pool(), "America/Bogota")).toBe(true);
  expect(await rebuildIfZoneChanged(pool(), "America/Bogota")).toBe(false);
  await expectTrue("America/Bogota");
  const records = await readCells(question, CELL_LEVELS[0], world, false);
  expect(records?.reduce((sum, { count }) => sum + count, 0)).toBe(where?.count);
  expect(await countVisits(ALL, filter, calendar)).toBe(where?.count);
});
