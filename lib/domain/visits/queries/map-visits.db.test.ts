import { beforeAll, expect, it } from "vitest";
import { pool } from "@/lib/platform/db";
import { toKobraBody } from "@/sandbox/kobra/visit-shape";
import { makeAgents, makeHistory } from "@/sandbox/kobra/visits";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import { projectReceipts } from "../commands/project-receipts";
import { type MapBounds, visitFilterSchema } from "../schema";
import { countVisits } from "./count-visits";
import { listVisits } from "./list-visits";
import { mapVisits } from "./map-visits";

const ALL = { kind: "all" } as const;
const CALENDAR = { now: new Date("2026-05-20T23:00:00Z"), timeZone: "America/Mexico_City" };
const MEXICO: MapBounds = [-120, 10, -80, 35];
const MEXICO_CITY: MapBounds = [-99.4, 19.1, -98.9, 19.7];

beforeAll(async () => {
  const writer = new ReceiptWriter(pool());
  const visits = makeHistory({ agents: makeAgents(12, 5), days: 6, until: "2026-05-20", seed: 5 });
  const bodies = [...visits].map((visit) => Buffer.from(toKobraBody(visit)));
  await Promise.all(bodies.map((body) => writer.write({ body, source: "webhook", webhookKeyId: null })));
  while ((await projectReceipts(pool(), 200)) > 0);
}, 60_000);

it.each([
  { range: "all" },
  { range: "7d" },
  { range: "today" },
  { range: "all", outcome: "no_contact" },
  { range: "7d", promise: "yes" },
  { range: "2026-05-18..2026-05-19", contact: "no" },
])("shows on the map exactly the visits of the list for %j", async (text) => {
  const filter = visitFilterSchema.parse(text);
  const total = await countVisits(ALL, filter, CALENDAR);
  for (const zoom of [3, 6, 10, 14]) {
    const map = await mapVisits(ALL, { ...filter, bounds: MEXICO, zoom }, CALENDAR);
    const drawn = map.visits.length + map.clusters.reduce((sum, { count }) => sum + count, 0);
    expect(drawn + map.withoutPosition).toBe(total);
    for (const cluster of map.clusters) {
      expect(Object.values(cluster.outcomes).reduce((sum, count) => sum + count, 0)).toBe(cluster.count);
    }
  }
});

it("leaves out what is outside the viewport, but not of the totals", async () => {
  const filter = visitFilterSchema.parse({ range: "all" });
  const city = await mapVisits(ALL, { ...filter, bounds: MEXICO_CITY, zoom: 11 }, CALENDAR);
  const country = await mapVisits(ALL, { ...filter, bounds: MEXICO, zoom: 4 }, CALENDAR);
  expect(city.total).toBe(country.total);
  const inCity = city.visits.length + city.clusters.reduce((sum, { count }) => sum + count, 0);
  expect(inCity).toBeGreaterThan(0);
  expect(inCity).toBeLessThan(city.total / 2);
});

it("walks through all pages of the list without a gap or a repetition", async () => {
  const filter = visitFilterSchema.parse({ range: "all" });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listVisits(ALL, { ...filter, limit: 37, cursor }, CALENDAR);
    seen.push(...page.visits.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(await countVisits(ALL, filter, CALENDAR));
  expect(new Set(seen).size).toBe(seen.length);
});
