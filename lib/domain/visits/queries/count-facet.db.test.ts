import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { toKobraBody } from "@/sandbox/kobra/visit-shape";
import { makeAgents, makeHistory } from "@/sandbox/kobra/visits";
import { assignAgent } from "../../agents/commands";
import { listAgents } from "../../agents/queries/list-agents";
import { addPortfolio } from "../../portfolios/commands";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import type { Scope } from "../../users/schema";
import { projectReceipts } from "../commands/project-receipts";
import { filterAround, VISIT_FACETS, type VisitFacet } from "../rules/visit-facets";
import { formatChoices, listChoices } from "../rules/visit-filter";
import { visitFilterSchema } from "../schema";
import { countFacet } from "./count-facet";
import { countPrevious } from "./count-previous";
import { countVisits } from "./count-visits";
import { nameFilter } from "./name-filter";

const ALL: Scope = { kind: "all" };
const CALENDAR = { now: new Date("2026-05-20T23:00:00Z"), timeZone: "America/Mexico_City" };
const ACTOR = "00000000-0000-7000-8000-0000000000aa";
const NOBODY = "01900000-0000-7000-8000-000000000000";
let north: Scope = ALL;
let agentIds: string[] = [];
let ownAgentId = "";

beforeAll(async () => {
  const writer = new ReceiptWriter(pool());
  const visits = makeHistory({ agents: makeAgents(6, 5), days: 6, until: "2026-05-20", seed: 5 });
  const bodies = [...visits].map((visit) => Buffer.from(toKobraBody(visit)));
  await Promise.all(bodies.map((body) => writer.write({ body, source: "webhook", webhookKeyId: null })));
  while ((await projectReceipts(pool(), 200)) > 0);
  // Whatever fills them: here only the counting matters.
  await db().$executeRaw`
    UPDATE visits SET wants_revisit = local_minute % 3 = 0, flags = local_minute % 64`;
  const portfolio = await addPortfolio(ACTOR, { name: "Norte", kobraBranchId: null });
  north = { kind: "portfolios", portfolioIds: [portfolio.id] };
  agentIds = (await listAgents(ALL)).agents.map(({ id }) => id);
  ownAgentId = agentIds[0] ?? "";
  await assignAgent(ACTOR, ownAgentId, portfolio.id);
}, 60_000);

const FILTERS = [
  { range: "all" },
  { range: "7d", outcome: "promise,contact" },
  { range: "2026-05-17..2026-05-19", contact: "yes", answer: "1:11=yes,1:14=no" },
  { range: "all", q: "mar", cancelled: "no", flag: "far" },
] as const;

async function total(scope: Scope, text: Record<string, string | null | undefined>): Promise<number> {
  const filter = visitFilterSchema.parse(text);
  return countVisits(scope, filter, CALENDAR);
}

/** What the filter is once exactly this option of the facet is chosen. */
function choosing(text: Record<string, string>, facet: VisitFacet, value: string) {
  if (facet !== "answer") return { ...text, [facet]: formatChoices([value]) };
  const others = listChoices("answer", text.answer ?? null).filter((one) => !one.startsWith("1:12="));
  return { ...text, answer: formatChoices([...others, value]) };
}

const COUNTED = VISIT_FACETS.filter((facet) => facet !== "question");

describe.each(COUNTED)("the options of %s", (facet) => {
  it.each(FILTERS)("each say how many visits choosing it gives under %j", async (text) => {
    for (const scope of [ALL, north]) {
      const question = facet === "answer" ? "1:12" : undefined;
      const filter = visitFilterSchema.parse(text);
      const { options, isCut } = await countFacet(scope, { ...filter, facet, question }, CALENDAR);
      expect(isCut).toBe(false);
      if (scope === ALL && facet !== "answer") expect(options).not.toEqual([]);
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
      const counts = options.map(({ count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      for (const { value, count } of options) {
        expect(await total(scope, choosing({ ...text }, facet, value)), value).toBe(count);
      }
    }
  });
});

it("offers every option that some visit has", async () => {
  const visits = await db().visit.findMany();
  const present = {
    outcome: visits.map(({ outcome }) => outcome),
    agent: visits.map(({ agentId }) => agentId),
    product: visits.map(({ productId }) => productId),
    tag: visits.map(({ tagKey }) => tagKey),
  };
  for (const facet of ["outcome", "agent", "product", "tag"] as const) {
    const { options } = await countFacet(ALL, { range: "all", facet }, CALENDAR);
    const expected = new Set(present[facet].filter((value) => value !== null).map(String));
    expect(options.map(({ value }) => value).sort(), facet).toEqual([...expected].sort());
  }
});

it("counts a visit once for each question that it answers", async () => {
  const { options } = await countFacet(ALL, { range: "all", facet: "question" }, CALENDAR);
  const visits = await db().visit.findMany({ select: { answerKeys: true } });
  for (const { value, count, label } of options) {
    const answered = visits.filter(({ answerKeys }) => answerKeys.some((key) => key.startsWith(`${value}=`)));
    expect(answered.length, value).toBe(count);
    expect(label).toEqual(expect.any(String));
  }
  expect(options.map(({ value }) => value)).toEqual(expect.arrayContaining(["1:11", "1:12", "1:14"]));
  // An amount and a name are nothing to choose from a list.
  expect(options.map(({ value }) => value)).not.toContain("1:16");
});

it("leaves a facet's own condition out, and of the answers only those to the same question", () => {
  const filter = visitFilterSchema.parse({ tag: "a", outcome: "promise", answer: "1:11=yes,1:12=a" });
  expect(filterAround(filter, "tag", null)).toMatchObject({ tag: undefined, outcome: ["promise"] });
  expect(filterAround(filter, "answer", "1:12").answer).toEqual([{ question: "1:11", values: ["yes"] }]);
  expect(filterAround(filter, "question", null)).toEqual(filter);
});

it("says what the other answers to a question would give while one is chosen", async () => {
  const filter = visitFilterSchema.parse({ range: "all", answer: "1:11=yes" });
  const { options } = await countFacet(ALL, { ...filter, facet: "answer", question: "1:11" }, CALENDAR);
  expect(options.map(({ value }) => value).sort()).toEqual(["1:11=no", "1:11=yes"]);
  for (const { count } of options) expect(count).toBeGreaterThan(0);
  const { names } = await nameFilter(ALL, filter, CALENDAR);
  expect(names).toContainEqual({ key: "question", value: "1:11", name: "¿Se realizó contacto?" });
});

it("shows agents, portfolios and tags of the scope only, by name and as shown", async () => {
  for (const facet of ["agent", "portfolio"] as const) {
    const { options } = await countFacet(north, { range: "all", facet }, CALENDAR);
    expect(options).toHaveLength(1);
    expect(options[0]?.label).toEqual(expect.any(String));
  }
  const { options } = await countFacet(north, { range: "all", facet: "tag" }, CALENDAR);
  const own = await db().visit.findMany({ where: { agentId: ownAgentId } });
  for (const { label } of options) expect(own.map(({ tag }) => tag)).toContain(label);
});

it("names what is in the scope, and neither what is unknown nor what is foreign", async () => {
  const foreign = agentIds.find((id) => id !== ownAgentId) ?? "";
  const filter = visitFilterSchema.parse({
    agent: `${ownAgentId},${foreign},${NOBODY}`,
    portfolio: `${NOBODY},00000000-0000-7000-8000-000000000001`,
    account: NOBODY,
    tag: "nunca visto",
  });
  const { names } = await nameFilter(north, filter, CALENDAR);
  expect(names.map(({ key, value }) => [key, value])).toEqual([
    ["agent", ownAgentId],
    ["tag", "nunca visto"],
  ]);
  const all = await nameFilter(ALL, filter, CALENDAR);
  expect(all.names.map(({ value }) => value)).toContain(foreign);
});

describe("the period before", () => {
  it("counts the same filter on the days before", async () => {
    const { previous } = await countPrevious(
      ALL,
      visitFilterSchema.parse({ range: "2026-05-18..2026-05-19", contact: "yes" }),
      CALENDAR,
    );
    expect(previous).toEqual({
      range: "2026-05-16..2026-05-17",
      total: await total(ALL, { range: "2026-05-16..2026-05-17", contact: "yes" }),
      isUntilNow: false,
    });
    expect(previous?.total).toBeGreaterThan(0);
  });

  it("counts of a running one only what had come by the same time of day", async () => {
    const noon = { ...CALENDAR, now: new Date("2026-05-20T18:00:00Z") };
    const { previous } = await countPrevious(ALL, visitFilterSchema.parse({ range: "today" }), noon);
    const expected = await db().visit.count({
      where: { occurredAt: { gte: new Date("2026-05-19T06:00:00Z"), lt: new Date("2026-05-19T18:00:00Z") } },
    });
    expect(previous).toEqual({ range: "2026-05-19..2026-05-19", total: expected, isUntilNow: true });
    expect(expected).toBeLessThan(await total(ALL, { range: "2026-05-19..2026-05-19" }));
  });

  it("keeps to the scope, and is none for all time", async () => {
    const filter = visitFilterSchema.parse({ range: "2026-05-18..2026-05-19" });
    const own = (await countPrevious(north, filter, CALENDAR)).previous?.total ?? 0;
    expect(own).toBe(await total(north, { range: "2026-05-16..2026-05-17" }));
    expect(own).toBeLessThan((await countPrevious(ALL, filter, CALENDAR)).previous?.total ?? 0);
    expect(await countPrevious(ALL, { range: "all" }, CALENDAR)).toEqual({ previous: null });
  });
});
