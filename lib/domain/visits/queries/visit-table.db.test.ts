import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { toKobraBody } from "@/sandbox/kobra/visit-shape";
import { makeAgents, makeHistory } from "@/sandbox/kobra/visits";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import type { Scope } from "../../users/schema";
import { projectReceipts } from "../commands/project-receipts";
import { VISIT_ORDERS, type VisitOrder } from "../rules/visit-columns";
import { type Direction, type VisitTableRow, visitFilterSchema } from "../schema";
import { listVisits } from "./list-visits";
import { listVisitTable, readVisitRows } from "./visit-table";

const ALL: Scope = { kind: "all" };
const NOBODY: Scope = { kind: "portfolios", portfolioIds: [] };
const CALENDAR = { now: new Date("2026-05-20T23:00:00Z"), timeZone: "America/Mexico_City" };
const FILTER = visitFilterSchema.parse({ range: "all" });

beforeAll(async () => {
  const writer = new ReceiptWriter(pool());
  const visits = makeHistory({ agents: makeAgents(6, 5), days: 3, until: "2026-05-20", seed: 5 });
  const bodies = [...visits].map((visit) => Buffer.from(toKobraBody(visit)));
  await Promise.all(bodies.map((body) => writer.write({ body, source: "webhook", webhookKeyId: null })));
  while ((await projectReceipts(pool(), 200)) > 0);
  // Some have a promise and many have the same one: equal keys must be told apart by the cursor.
  await pool().query(`UPDATE visits SET promise_amount = (array[100, 250.5])[1 + local_minute % 2],
    promise_on = occurred_on + 3 WHERE has_promise`);
}, 60_000);

async function readAll(order: VisitOrder, direction: Direction, limit = 7): Promise<VisitTableRow[]> {
  const rows: VisitTableRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listVisitTable(ALL, { ...FILTER, order, direction, cursor, limit }, CALENDAR);
    rows.push(...page.visits);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return rows;
}

describe("the table", () => {
  it.each(VISIT_ORDERS.flatMap((order) => [[order, "asc"] as const, [order, "desc"] as const]))(
    "pages through every visit once when ordered by %s %s",
    async (order, direction) => {
      const whole = await readAll(order, direction, 200);
      const paged = await readAll(order, direction);
      expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      expect(new Set(paged.map(({ id }) => id)).size).toBe(await db().visit.count());
    },
  );

  it("puts amounts in the order of numbers, and visits without one last when the largest comes first", async () => {
    const amounts = (await readAll("promiseAmount", "desc", 200)).map(({ promiseAmount }) =>
      promiseAmount === null ? -1 : Number(promiseAmount),
    );
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(amounts[0]).toBe(250.5);
  });

  it("orders names as people read them, accents and case aside", async () => {
    const names = (await readAll("agent", "asc", 200)).map(({ agentName }) => agentName ?? "");
    const collator = new Intl.Collator("es", { sensitivity: "base" });
    expect(names).toEqual([...names].sort((a, b) => collator.compare(a, b)));
  });

  it("holds the rows of the list, in its order", async () => {
    const list = await listVisits(ALL, { ...FILTER, limit: 200 }, CALENDAR);
    const table = await readAll("occurredAt", "desc", 200);
    expect(table.slice(0, list.visits.length).map(({ id }) => id)).toEqual(list.visits.map(({ id }) => id));
    expect(table[0]).toMatchObject(list.visits[0] ?? {});
  });

  it("refuses a cursor of another order", async () => {
    const first = await listVisitTable(
      ALL,
      { ...FILTER, order: "client", direction: "asc", limit: 2 },
      CALENDAR,
    );
    const again = { ...FILTER, order: "duration", direction: "asc", limit: 2 } as const;
    await expect(
      listVisitTable(ALL, { ...again, cursor: first.nextCursor ?? "" }, CALENDAR),
    ).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("shows nothing outside the reader's portfolios", async () => {
    const page = { ...FILTER, order: "tag", direction: "asc", limit: 5 } as const;
    expect((await listVisitTable(NOBODY, page, CALENDAR)).visits).toEqual([]);
  });
});

it("reads rows again by id, says which of them match, and nothing of those outside the scope", async () => {
  const [first, second] = await readAll("occurredAt", "desc", 200);
  const ids = [first?.id ?? "", second?.id ?? ""];
  await pool().query("UPDATE visits SET tag = 'Otra', tag_key = 'otra' WHERE id = $1", [ids[0]]);
  const filter = visitFilterSchema.parse({ range: "all", tag: "otra" });
  const again = await readVisitRows(ALL, { ...filter, ids }, CALENDAR);
  expect(again.visits.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(again.matchingIds).toEqual([ids[0]]);
  expect(again.visits.find(({ id }) => id === ids[0])?.tag).toBe("Otra");
  expect(await readVisitRows(NOBODY, { ...filter, ids }, CALENDAR)).toEqual({ visits: [], matchingIds: [] });
});
