import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { assignAgent } from "../../agents/commands";
import { listAgents } from "../../agents/queries/list-agents";
import { addPortfolio } from "../../portfolios/commands";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import { countRevisitMonth, countRevisits } from "../../revisits/queries/count-revisits";
import { getRouteSheet } from "../../revisits/queries/get-route-sheet";
import { listRevisits } from "../../revisits/queries/list-revisits";
import { revisitListQuerySchema } from "../../revisits/schema";
import type { Scope } from "../../users/schema";
import { projectReceipts } from "../../visits/commands/project-receipts";
import { getVisit } from "../../visits/queries/get-visit";
import { getAccount } from "./get-account";
import { listTimeline } from "./list-timeline";
import { searchAccounts } from "./search-accounts";

const ALL: Scope = { kind: "all" };
const ACTOR = "00000000-0000-7000-8000-0000000000aa";
const TODAY = { now: new Date("2026-05-20T18:00:00Z"), timeZone: "America/Mexico_City" };

interface MadeUp {
  readonly id: string;
  readonly account: string;
  readonly at: string;
  readonly agent?: string;
  readonly phones?: string[];
  readonly emails?: string[];
  readonly isCancelled?: boolean;
  readonly lat?: string;
}

function visit({ id, account, at, agent = "norte", phones = [], emails = [], isCancelled, lat }: MadeUp) {
  return JSON.stringify({
    visitID: id,
    productID: 1,
    agentID: agent,
    agent: `Agente ${agent}`,
    externalID: account,
    client: `Clienta Ñandú ${account}`,
    lat: lat ?? "19.4",
    lng: "-99.1",
    finished: !isCancelled,
    cancelled: isCancelled ?? false,
    startDate: `${at} 10:00:00`,
    endDate: `${at} 10:10:00`,
    timeZone: "America/Mexico_City",
    phones,
    emails,
  });
}

const VISITS: MadeUp[] = [
  { id: "v1", account: "A-100", at: "2026-05-01", phones: ["+52 1 55 1234 5678"], emails: ["Ana@x.example"] },
  { id: "v2", account: "A-100", at: "2026-05-10", phones: ["55 1234 5678", "5587654321"] },
  { id: "v3", account: "A-100", at: "2026-05-12", agent: "sur", phones: ["5500000001"] },
  { id: "asked-open", account: "A-200", at: "2026-05-02" },
  { id: "asked-settled", account: "A-300", at: "2026-05-03" },
  { id: "settler", account: "A-300", at: "2026-05-04" },
  { id: "asked-cancelled", account: "A-400", at: "2026-05-03", lat: "19.9" },
  { id: "cancelled", account: "A-400", at: "2026-05-05", isCancelled: true },
  { id: "asked-undated", account: "A-500", at: "2026-05-06" },
  { id: "asked-before", account: "A-600", at: "2026-05-06" },
  { id: "asked-again", account: "A-600", at: "2026-05-07" },
];

const visitIds: Record<string, string> = {};
const accountIds: Record<string, string> = {};
const agentIds: Record<string, string> = {};
const portfolios = { norte: "", sur: "" };
const only = (portfolioId: string): Scope => ({ kind: "portfolios", portfolioIds: [portfolioId] });

async function askRevisit(kobraVisitId: string, on: string | null, windows: string[][] = []): Promise<void> {
  await db().$executeRaw`
    UPDATE visits SET wants_revisit = TRUE, revisit_on = ${on}::date,
      revisit_windows = ${JSON.stringify(windows)}::jsonb WHERE kobra_visit_id = ${kobraVisitId}`;
}

beforeAll(async () => {
  const writer = new ReceiptWriter(pool());
  for (const each of VISITS) {
    await writer.write({ body: Buffer.from(visit(each)), source: "webhook", webhookKeyId: null });
  }
  while ((await projectReceipts(pool(), 50)) > 0);
  for (const { id, kobraVisitId } of await db().visit.findMany()) visitIds[kobraVisitId] = id;
  for (const { id, externalId } of await db().account.findMany()) accountIds[externalId] = id;
  for (const { id, kobraAgentId } of (await listAgents(ALL)).agents) agentIds[kobraAgentId ?? ""] = id;
  await db().$executeRaw`
    UPDATE visits SET has_promise = TRUE, promise_amount = 1500.5, promise_on = '2026-05-25',
      promise_method = 'Efectivo' WHERE kobra_visit_id = 'v2'`;
  await db().account.update({
    where: { externalId: "A-100" },
    data: { fields: { phoneNumber: 5512345678, street: "Calle Inventada 5" } },
  });
  await askRevisit("asked-open", "2026-05-20", [["16:00", "18:00"]]);
  await askRevisit("asked-settled", "2026-05-20");
  await askRevisit("asked-cancelled", "2026-05-10", [["09:00", "11:00"]]);
  await askRevisit("asked-undated", null);
  await askRevisit("asked-before", "2026-05-08");
  await askRevisit("asked-again", "2026-05-25");
});

const account = (scope: Scope = ALL) => getAccount(scope, accountIds["A-100"] ?? "");
const listed = async (query: Record<string, string>, scope: Scope = ALL) => {
  const page = await listRevisits(scope, revisitListQuerySchema.parse(query), TODAY);
  return page.revisits.map(({ visitId }) => Object.keys(visitIds).find((id) => visitIds[id] === visitId));
};

it("gathers everything of one account: visits, agents, promises", async () => {
  const found = await account();
  expect(found).toMatchObject({
    externalId: "A-100",
    visitCount: 3,
    firstVisitAt: "2026-05-01T16:00:00.000Z",
    lastVisitAt: "2026-05-12T16:00:00.000Z",
  });
  expect(found.agents.map(({ agentName, visitCount }) => [agentName, visitCount])).toEqual([
    ["Agente sur", 1],
    ["Agente norte", 2],
  ]);
  expect(found.promises).toMatchObject([{ amount: "1500.50", on: "2026-05-25", method: "Efectivo" }]);
});

it("marks as new what the account does not carry, however it is written", async () => {
  const { contacts } = await account();
  expect(contacts.map(({ value, isNew, visitCount }) => [value, isNew, visitCount])).toEqual([
    ["5500000001", true, 1],
    ["5587654321", true, 1],
    ["Ana@x.example", true, 1],
    ["55 1234 5678", false, 2],
  ]);
});

it("tells what happened, the latest first, without losing or repeating an entry between pages", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listTimeline(ALL, accountIds["A-100"] ?? "", { cursor, limit: 1 });
    seen.push(...page.entries.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual([visitIds.v3, visitIds.v2, visitIds.v1]);
});

it("tells on the timeline what was sent of the account, and what was told of it elsewhere", async () => {
  const { externalId, portfolioId } = await db().account.findUniqueOrThrow({
    where: { externalId: "A-100" },
  });
  const at = (day: string) => new Date(`2026-06-${day}T12:00:00Z`);
  const sent = { kind: "file", importType: 1, fileName: "junio.csv", createdById: ACTOR } as const;
  const importId = randomUUID();
  const row = { importId, externalId, texts: {}, settledAt: at("02") } as const;
  await db().import.create({ data: { ...sent, id: importId, status: "done", createdAt: at("01") } });
  await db().importRow.createMany({
    data: [
      { ...row, rowNumber: 2, status: "accepted" },
      { ...row, rowNumber: 3, status: "rejected", reason: "Registro repetido." },
    ],
  });
  const owed = { target: "wolkvox-gestiones", key: importId, portfolioId, externalId, body: {} } as const;
  const deliveryId = randomUUID();
  await db().delivery.create({
    data: { ...owed, id: deliveryId, state: "sent", orderAt: at("03"), settledAt: at("03") },
  });
  const first = await listTimeline(ALL, accountIds["A-100"] ?? "", { limit: 1 });
  expect(first.entries).toEqual([
    {
      kind: "delivery",
      id: deliveryId,
      at: at("03").toISOString(),
      target: owed.target,
      state: "sent",
      hold: null,
    },
  ]);
  const next = await listTimeline(ALL, accountIds["A-100"] ?? "", {
    limit: 2,
    cursor: first.nextCursor ?? "",
  });
  expect(next.entries).toMatchObject([
    { kind: "send", id: importId, fileName: "junio.csv", status: "rejected", reason: "Registro repetido." },
    { kind: "visit" },
  ]);
});

it("finds an account by externalID and by name, whatever the accents and the case", async () => {
  const found = async (text: string, scope: Scope = ALL) =>
    (await searchAccounts(scope, text)).accounts.map(({ externalId }) => externalId);
  expect(await found("A-100")).toEqual(["A-100"]);
  expect(await found("nandu 200")).toEqual(["A-200"]);
  expect((await found("ÑANDÚ")).length).toBe(6);
  expect(await found("%%%")).toEqual([]);
  expect(await found("a")).toEqual([]);
  expect(await found("nandu", only(ACTOR))).toEqual([]);
});

it("puts each open wish into its days, the latest wish of an account only", async () => {
  expect(await listed({ bucket: "overdue" })).toEqual(["asked-cancelled"]);
  expect(await listed({ bucket: "today" })).toEqual(["asked-open"]);
  expect(await listed({ bucket: "week" })).toEqual(["asked-again"]);
  expect(await listed({ bucket: "undated" })).toEqual(["asked-undated"]);
  expect(await listed({ bucket: "today", settled: "yes" })).toEqual(
    expect.arrayContaining(["asked-open", "asked-settled"]),
  );
  expect(await listed({ day: "2026-05-25" })).toEqual(["asked-again"]);
  expect(await listed({})).toEqual(["asked-cancelled", "asked-open", "asked-again", "asked-undated"]);
});

it("pages through revisits without losing or repeating one", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = revisitListQuerySchema.parse({ limit: "1", settled: "yes", cursor });
    const page = await listRevisits(ALL, query, TODAY);
    seen.push(...page.revisits.map(({ visitId }) => visitId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.length).toBe(5);
  expect(new Set(seen).size).toBe(5);
});

it("counts the same for agents, for the month and in the lists", async () => {
  const board = await countRevisits(ALL, {}, TODAY);
  expect(board.totals).toEqual({ overdue: 1, today: 1, week: 1, later: 0, undated: 1 });
  expect(board.agents.map(({ agentName }) => agentName)).toEqual(["Agente norte"]);
  const month = await countRevisitMonth(ALL, { settled: "yes" }, "2026-05", TODAY);
  expect(month.days).toEqual([
    { on: "2026-05-10", open: 1, settled: 0 },
    { on: "2026-05-20", open: 1, settled: 1 },
    { on: "2026-05-25", open: 1, settled: 0 },
  ]);
});

it("makes a route sheet by window, with what is overdue where it is asked for", async () => {
  const agent = agentIds.norte ?? "";
  const names = async (overdue?: "yes") =>
    (await getRouteSheet(ALL, { agent, day: "2026-05-20", overdue }, TODAY)).stops.map(
      (stop) => stop.externalId,
    );
  expect(await names()).toEqual(["A-200"]);
  expect(await names("yes")).toEqual(["A-400", "A-200"]);
});

it("shows somebody of another portfolio neither the account nor its revisits", async () => {
  portfolios.norte = (await addPortfolio(ACTOR, { name: "Norte", kobraBranchId: "1" })).id;
  portfolios.sur = (await addPortfolio(ACTOR, { name: "Sur", kobraBranchId: "2" })).id;
  await assignAgent(ACTOR, agentIds.norte ?? "", portfolios.norte);
  await assignAgent(ACTOR, agentIds.sur ?? "", portfolios.sur);
  const [norte, sur] = [only(portfolios.norte), only(portfolios.sur)];
  await expect(getAccount(sur, accountIds["A-200"] ?? "")).rejects.toThrow("No such account");
  await expect(listTimeline(sur, accountIds["A-200"] ?? "", { limit: 5 })).rejects.toThrow("No such account");
  await expect(getRouteSheet(sur, { agent: agentIds.norte ?? "", day: "2026-05-20" }, TODAY)).rejects.toThrow(
    "No such agent",
  );
  expect(await listed({}, sur)).toEqual([]);
  expect((await countRevisits(sur, {}, TODAY)).agents).toEqual([]);
  expect((await searchAccounts(sur, "nandu 200")).accounts).toEqual([]);
  expect((await listed({}, norte)).length).toBe(4);
  const { portfolioId } = await db().account.findUniqueOrThrow({ where: { externalId: "A-100" } });
  const isSouth = portfolioId === portfolios.sur;
  const [inside, outside] = isSouth ? [sur, norte] : [norte, sur];
  expect((await account(inside)).visitCount).toBe(isSouth ? 1 : 2);
  await expect(account(outside)).rejects.toThrow("No such account");
  const visible = isSouth ? "v1" : "v3";
  expect((await getVisit(outside, visitIds[visible] ?? "")).accountId).toBe(null);
});
