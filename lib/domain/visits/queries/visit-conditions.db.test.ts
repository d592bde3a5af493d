import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { toTextKey } from "@/lib/core/text";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { mercatorX, mercatorY } from "../rules/read-position";
import { FILTER_KEYS, type FilterKey, formatChoices } from "../rules/visit-filter";
import { flagBits } from "../rules/visit-words";
import { visitFilterSchema } from "../schema";
import { countVisits } from "./count-visits";
import { listVisits } from "./list-visits";

const ALL = { kind: "all" } as const;
const CALENDAR = { now: new Date("2026-05-20T18:00:00Z"), timeZone: "America/Mexico_City" };
const ids = Object.fromEntries(
  ["north", "south", "ana", "luis", "account"].map((name) => [name, uuidv7()]),
) as Record<"north" | "south" | "ana" | "luis" | "account", string>;
/** Text that means something to SQL, to LIKE, to arrays or to URLs. */
const HOSTILE = `1:12='; DROP TABLE visits;-- {a,"b"}\\ %_ ,=ñ`;

type Row = Prisma.VisitUncheckedCreateInput;

function visit(kobraVisitId: string, change: Partial<Row> = {}): Row {
  const occurredAt = new Date(change.occurredAt ?? "2026-05-20T16:00:00Z");
  return {
    id: uuidv7(),
    kobraVisitId,
    agentId: ids.ana,
    portfolioId: ids.north,
    isFinished: true,
    isCancelled: false,
    timeZone: "America/Mexico_City",
    occurredAt,
    occurredOn: occurredAt,
    localMinute: 600,
    outcome: "in_doubt",
    contentHash: kobraVisitId,
    winningReceiptId: uuidv7(),
    winningReceivedAt: occurredAt,
    firstReceivedAt: occurredAt,
    projectedAt: occurredAt,
    positionProblem: change.lat === undefined ? "missing" : null,
    ...change,
  };
}

const at = (lng: number, lat: number) => ({ lng, lat, mercatorX: mercatorX(lng), mercatorY: mercatorY(lat) });
const found = (text: string) => ({ searchKey: toTextKey(text) });

/** Three visits that differ in everything: one of each kind, and `plain`, of which hardly anything is known. */
const VISITS: Row[] = [
  visit("yes", {
    outcome: "promise",
    hasContact: true,
    hasPromise: true,
    productId: 1,
    tag: "Promesa de pago",
    tagKey: "promesa de pago",
    isRebound: true,
    wantsRevisit: true,
    isCancelled: true,
    accountId: ids.account,
    answerKeys: ["1:11=yes", "1:12=conyuge", "2:11=no"],
    flags: flagBits(["far", "very_short"]),
    ...at(-99.13, 19.43),
    ...found("María Fernanda PEÑA 110105499609 dejó recado"),
  }),
  visit("no", {
    agentId: ids.luis,
    portfolioId: ids.south,
    outcome: "no_contact",
    hasContact: false,
    hasPromise: false,
    productId: -2,
    tag: "No abrieron",
    tagKey: "no abrieron",
    isRebound: false,
    wantsRevisit: false,
    answerKeys: ["1:11=no", HOSTILE],
    flags: flagBits(["rebound"]),
    ...at(-74.08, 4.6),
    ...found("Hermes 100 pct 220 recado"),
  }),
  visit("plain", { occurredAt: "2026-05-18T16:00:00Z" }),
];

beforeAll(async () => {
  const portfolio = (id: string, name: string) => ({ id, name });
  await db().portfolio.createMany({ data: [portfolio(ids.north, "Norte"), portfolio(ids.south, "Sur")] });
  const agent = (id: string, key: string) => ({ id, key, name: key, portfolioId: ids.north });
  await db().agent.createMany({ data: [agent(ids.ana, "ana"), agent(ids.luis, "luis")] });
  await db().account.create({ data: { id: ids.account, externalId: "1", portfolioId: ids.north } });
  await db().visit.createMany({ data: VISITS });
});

async function select(
  text: Partial<Record<FilterKey, string>>,
  scope: Parameters<typeof listVisits>[0] = ALL,
) {
  const filter = visitFilterSchema.parse({ range: "all", ...text });
  const page = await listVisits(scope, { ...filter, limit: 10 }, CALENDAR);
  const names = page.visits.map(({ kobraVisitId }) => kobraVisitId).sort();
  expect(await countVisits(scope, filter, CALENDAR)).toBe(names.length);
  return names;
}

const box = (west: number, south: number, east: number, north: number) =>
  `${west},${south};${east},${south};${east},${north};${west},${north}`;

const CASES: readonly [FilterKey, string, string[]][] = [
  ["range", "today", ["no", "yes"]],
  ["range", "2026-05-18..2026-05-18", ["plain"]],
  ["range", "last-fortnight", []],
  ["range", "fortnight", ["no", "plain", "yes"]],
  ["outcome", "promise", ["yes"]],
  ["outcome", "promise,in_doubt", ["plain", "yes"]],
  ["contact", "yes", ["yes"]],
  ["contact", "no", ["no"]],
  ["promise", "yes", ["yes"]],
  ["promise", "no", ["no"]],
  ["agent", ids.luis, ["no"]],
  ["agent", `${ids.luis},${ids.ana}`, ["no", "plain", "yes"]],
  ["agent", ids.luis.toUpperCase(), ["no"]],
  ["portfolio", ids.south, ["no"]],
  ["product", "1", ["yes"]],
  ["product", "-2,7", ["no"]],
  ["tag", "PROMESA%20de%20págo", ["yes"]],
  ["tag", "promesa", []],
  ["cancelled", "yes", ["yes"]],
  ["cancelled", "no", ["no", "plain"]],
  ["rebound", "yes", ["yes"]],
  ["rebound", "no", ["no"]],
  ["position", "missing", ["plain"]],
  ["position", "present", ["no", "yes"]],
  ["flag", "far", ["yes"]],
  ["flag", "rebound,very_short", ["no", "yes"]],
  ["flag", "outside_hours", []],
  ["revisit", "yes", ["yes"]],
  ["revisit", "no", ["no"]],
  ["answer", "1:11=yes", ["yes"]],
  ["answer", "1:11=yes,1:11=no", ["no", "yes"]],
  ["answer", "1:11=yes,1:12=conyuge", ["yes"]],
  ["answer", "1:11=yes,1:12=otro", []],
  ["answer", "11=yes", []],
  ["answer", formatChoices([HOSTILE]) ?? "", ["no"]],
  ["account", ids.account, ["yes"]],
  ["area", box(-100, 19, -98, 20), ["yes"]],
  ["area", box(-120, -10, -60, 30), ["no", "yes"]],
  // A bow tie: what lies between its wings is outside.
  ["area", "-100,20;-98,18;-98,20;-100,18", []],
  ["q", "pena", ["yes"]],
  ["q", "  RECADO, maría ", ["yes"]],
  ["q", "ecad", ["no", "yes"]],
  ["q", "recado nadie", []],
];

it.each(CASES)("%s=%s selects %j", async (key, text, expected) => {
  expect(await select({ [key]: text })).toEqual(expected);
});

it("has a case that leaves something out for every condition", () => {
  const narrowing = new Set(CASES.filter(([, , names]) => names.length < 3).map(([key]) => key));
  expect(FILTER_KEYS.filter((key) => !narrowing.has(key))).toEqual([]);
});

it("adds conditions up", async () => {
  expect(await select({ contact: "yes", promise: "yes", tag: "promesa de pago" })).toEqual(["yes"]);
  expect(await select({ contact: "yes", promise: "no" })).toEqual([]);
});

describe("hostile text", () => {
  it.each(["100%", "%", "_", "re_ado", "' OR 1=1 --", "\\", "recado%'", "\u0000", "{a,b}", "🧨"])(
    "is only text where %j is searched",
    async (q) => {
      const words = toTextKey(q).split(" ").filter(Boolean);
      const expected = VISITS.filter(({ searchKey = "" }) => words.every((word) => searchKey.includes(word)));
      expect(await select({ q })).toEqual(expected.map(({ kobraVisitId }) => kobraVisitId).sort());
    },
  );

  it.each([
    ["tag", "'; DROP TABLE visits;--"],
    ["answer", "1:12={}"],
    ["answer", "1:12=%22,%22=1"],
    ["answer", "1:12=%00"],
    ["area", "1e999,0;0,0;1,1"],
    ["area", "0,0;0,0);DROP TABLE visits;--,1;1,1"],
    ["product", "999999999"],
    ["q", "a ".repeat(5_000)],
    ["account", "' OR true --"],
  ] as const)("does no harm as %s=%s", async (key, text) => {
    await expect(select({ [key]: text })).resolves.toBeInstanceOf(Array);
    expect(await db().visit.count()).toBe(VISITS.length);
  });
});

describe("a scope", () => {
  const south = { kind: "portfolios", portfolioIds: [ids.south] } as const;

  it("holds under every condition", async () => {
    for (const [key, text, expected] of CASES) {
      const visible = expected.filter((name) => name === "no");
      expect(await select({ [key]: text }, south), `${key}=${text}`).toEqual(visible);
    }
  });

  it("is not widened by asking for another portfolio", async () => {
    expect(await select({ portfolio: `${ids.north},${ids.south}` }, south)).toEqual(["no"]);
    expect(await select({}, { kind: "portfolios", portfolioIds: [] })).toEqual([]);
  });
});
