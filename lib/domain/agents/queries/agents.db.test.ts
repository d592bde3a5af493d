import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import { UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";
import { judgeVisits } from "../../visits/commands/judge-visits";
import { projectReceipts } from "../../visits/commands/project-receipts";
import { getAgentDay } from "./get-agent-day";
import { listAgentActivity } from "./list-agent-activity";

const EVERYTHING = { kind: "all" } as const;
const NOTHING = { kind: "portfolios", portfolioIds: ["00000000-0000-7000-8000-0000000000ff"] } as const;
const UNASSIGNED = { kind: "portfolios", portfolioIds: [UNASSIGNED_PORTFOLIO_ID] } as const;
/** 20 November in Mexico. */
const CALENDAR = { now: new Date("2026-11-21T02:00:00Z"), timeZone: "America/Mexico_City" };
const EXAMPLE = JSON.parse(VENDOR_EXAMPLE);

function visit(visitID: string, local: string, change: object = {}): object {
  return {
    ...EXAMPLE,
    visitID,
    agentID: "901",
    agent: "Rosalía Armenta",
    externalID: `of-${visitID}`,
    timeZone: "America/Mexico_City",
    lat: 19.4,
    lng: -99.1,
    startDate: `${local}:00`,
    endDate: `${local}:50`,
    ...change,
  };
}

beforeAll(async () => {
  const writer = new ReceiptWriter(pool());
  const bodies = [
    visit("one", "2026-11-20 09:00"),
    visit("two", "2026-11-20 10:00", { lat: 19.5 }),
    visit("nowhere", "2026-11-20 11:00", { lat: 0 }),
    visit("three", "2026-11-20 23:30", { lat: 19.6 }),
    visit("day before", "2026-11-19 12:00", { lat: 19.9 }),
    visit("other", "2026-11-20 12:00", { agentID: null, agent: "Sin Id" }),
    visit("another", "2026-11-20 12:30", { agentID: null, agent: "SIN ID", lat: 19.41 }),
  ];
  for (const body of bodies) {
    await writer.write({ body: Buffer.from(JSON.stringify(body)), source: "webhook", webhookKeyId: null });
  }
  while ((await projectReceipts(pool(), 50)) > 0);
  while ((await judgeVisits(pool(), 50)) > 0);
});

async function agentId(): Promise<string> {
  return (await db().agent.findUniqueOrThrow({ where: { key: "id:901" } })).id;
}

describe("the list of agents", () => {
  it("counts visits, time and the way of each agent within the filter, and groups by name without an id", async () => {
    const { agents } = await listAgentActivity(EVERYTHING, { range: "today" }, CALENDAR);
    expect(
      agents.map(({ name, visits, visitsToday, inVisitsS, distanceM, lastVisit }) => ({
        name,
        visits,
        visitsToday,
        inVisitsS,
        distanceM,
        day: lastVisit?.day,
      })),
    ).toEqual([
      {
        name: "Rosalía Armenta",
        visits: 4,
        visitsToday: 4,
        inVisitsS: 200,
        distanceM: 22_240,
        day: "2026-11-20",
      },
      { name: "SIN ID", visits: 2, visitsToday: 2, inVisitsS: 100, distanceM: 1_112, day: "2026-11-20" },
    ]);
  });

  it("agrees with a plain count for any filter, and lists who did nothing only where all are meant", async () => {
    const yesterday = await listAgentActivity(EVERYTHING, { range: "yesterday" }, CALENDAR);
    expect(yesterday.agents.map(({ name, visits }) => [name, visits])).toEqual([
      ["Rosalía Armenta", 1],
      ["SIN ID", 0],
    ]);
    const cancelled = await listAgentActivity(EVERYTHING, { range: "all", cancelled: "yes" }, CALENDAR);
    expect(cancelled.agents).toEqual([]);
    const [all] = await db().$queryRaw<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM visits WHERE has_contact`;
    const listed = await listAgentActivity(EVERYTHING, { range: "all" }, CALENDAR);
    expect(listed.agents.reduce((sum, { met }) => sum + met, 0)).toBe(all?.n);
  });

  it("shows nobody to a viewer of other portfolios", async () => {
    expect((await listAgentActivity(NOTHING, { range: "all" }, CALENDAR)).agents).toEqual([]);
    expect((await listAgentActivity(UNASSIGNED, { range: "all" }, CALENDAR)).agents).toHaveLength(2);
  });
});

describe("an agent's day", () => {
  it("has the visits of the local day in order, with the days around it", async () => {
    const day = await getAgentDay(EVERYTHING, await agentId(), "2026-11-20");
    expect(day.stops.map(({ number, leg }) => [number, leg?.distanceM ?? null])).toEqual([
      [1, null],
      [2, 11_120],
      [3, null],
      [4, 11_120],
    ]);
    expect(day.totals).toMatchObject({ inVisitsS: 200, distanceM: 22_240, withoutPlace: 1 });
    expect([day.previousDay, day.nextDay]).toEqual(["2026-11-19", null]);
  });

  it("is not found by a viewer of other portfolios", async () => {
    await expect(getAgentDay(NOTHING, await agentId(), "2026-11-20")).rejects.toThrow("No such agent");
    const day = await getAgentDay(UNASSIGNED, await agentId(), "2026-11-19");
    expect(day.stops).toHaveLength(1);
  });
});
