import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/lib/platform/db";
import { vendorExampleWithId } from "@/sandbox/kobra/vendor-example";
import { assignAgent } from "../../agents/commands";
import { listAgents } from "../../agents/queries/list-agents";
import { addPortfolio } from "../../portfolios/commands";
import { listPortfolios } from "../../portfolios/queries";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import { replayReceipts } from "../../receipts/commands/replay-receipts";
import { getReceiptDetail, getReceiptState } from "../../receipts/queries/find-receipt";
import { listReceipts } from "../../receipts/queries/list-receipts";
import type { ReplaySelection } from "../../receipts/schema";
import { readOverview } from "../../reports/queries";
import type { Scope, Viewer } from "../../users/schema";
import { projectReceipts } from "../commands/project-receipts";
import { visitFilterSchema } from "../schema";
import { countVisits } from "./count-visits";
import { getVisit } from "./get-visit";
import { listVisits } from "./list-visits";
import { mapVisits } from "./map-visits";

const ALL: Scope = { kind: "all" };
const ACTOR = "00000000-0000-7000-8000-0000000000aa";
const CALENDAR = { now: new Date("2020-03-17T23:00:00Z"), timeZone: "America/Mexico_City" };
const FILTER = visitFilterSchema.parse({ range: "all" });
const WORLD = { bounds: [-180, -85, 180, 85] as [number, number, number, number], zoom: 3 };

const ids = { norte: "", sur: "" };
const receipts: Record<string, string> = {};

/** Two portfolios with one agent each, and one visit of each; a third agent in neither. */
beforeAll(async () => {
  ids.norte = (await addPortfolio(ACTOR, { name: "Norte", kobraBranchId: "1" })).id;
  ids.sur = (await addPortfolio(ACTOR, { name: "Sur", kobraBranchId: "2" })).id;
  const writer = new ReceiptWriter(pool());
  for (const name of ["norte", "sur", "nadie"]) {
    const body = vendorExampleWithId(`visit-${name}`)
      .replace("21559", `"agent-${name}"`)
      .replace("110105499609", `account-${name}`);
    receipts[name] = await writer.write({ body: Buffer.from(body), source: "webhook", webhookKeyId: null });
  }
  receipts.broken = await writer.write({
    body: Buffer.from("<xml/>"),
    source: "webhook",
    webhookKeyId: null,
  });
  while ((await projectReceipts(pool(), 50)) > 0);
  const { agents } = await listAgents(ALL);
  for (const name of ["norte", "sur"] as const) {
    const agent = agents.find(({ kobraAgentId }) => kobraAgentId === `agent-${name}`);
    expect(await assignAgent(ACTOR, agent?.id ?? "", ids[name])).toEqual({ movedVisits: 1 });
  }
});

const only = (portfolioId: string): Scope => ({ kind: "portfolios", portfolioIds: [portfolioId] });
const viewer = (scope: Scope): Viewer => ({
  userId: ACTOR,
  name: "Eva",
  email: "eva@atalaya.example",
  role: "supervisor",
  scope,
});

describe("a supervisor of one portfolio", () => {
  it("sees its visits and no others, in the list, on the map and in the totals", async () => {
    const scope = only(ids.norte);
    const page = await listVisits(scope, { ...FILTER, limit: 50 }, CALENDAR);
    expect(page.visits.map(({ kobraVisitId }) => kobraVisitId)).toEqual(["visit-norte"]);
    expect(await countVisits(scope, FILTER, CALENDAR)).toBe(1);
    expect(await mapVisits(scope, { ...FILTER, ...WORLD }, CALENDAR)).toMatchObject({
      total: 1,
      visits: [{ id: page.visits[0]?.id }],
    });
    expect(await readOverview(scope, CALENDAR)).toMatchObject({ visits: 1, activeAgents: 1, quarantined: 0 });
  });

  it("cannot open another portfolio's visit or receipt by its id", async () => {
    const all = await listVisits(ALL, { ...FILTER, limit: 50 }, CALENDAR);
    const foreign = all.visits.find(({ kobraVisitId }) => kobraVisitId === "visit-sur");
    await expect(getVisit(only(ids.norte), foreign?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    await expect(getReceiptDetail(only(ids.norte), receipts.sur ?? "")).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(getReceiptState({ scope: only(ids.norte) }, receipts.sur ?? "")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("sees its own agents, portfolios and receipts only", async () => {
    const scope = only(ids.sur);
    expect((await listAgents(scope)).agents.map(({ kobraAgentId }) => kobraAgentId)).toEqual(["agent-sur"]);
    expect((await listPortfolios(scope)).portfolios.map(({ name }) => name)).toEqual(["Sur"]);
    const page = await listReceipts(scope, { limit: 50 }, CALENDAR);
    expect(page.receipts.map(({ receiptId }) => receiptId)).toEqual([receipts.sur]);
  });

  it("can replay nothing that is not theirs", async () => {
    const replay = (selection: ReplaySelection) =>
      replayReceipts(viewer(only(ids.norte)), selection, CALENDAR);
    const until = new Date(Date.now() + 60_000).toISOString();
    for (const selection of [
      { receiptIds: [receipts.broken ?? ""] },
      { cause: null },
      { filter: {}, until },
      { filter: { find: "~ xml" }, until },
    ]) {
      expect(await replay(selection)).toEqual({ replayed: 0, nextCursor: null });
    }
    expect((await getReceiptState({ scope: ALL }, receipts.broken ?? "")).status).toBe("quarantined");
  });
});

it("shows nothing to somebody without any portfolio", async () => {
  const nobody: Scope = { kind: "portfolios", portfolioIds: [] };
  expect((await listVisits(nobody, { ...FILTER, limit: 50 }, CALENDAR)).visits).toEqual([]);
  expect(await countVisits(nobody, FILTER, CALENDAR)).toBe(0);
  expect((await mapVisits(nobody, { ...FILTER, ...WORLD }, CALENDAR)).total).toBe(0);
});

it("puts a later visit of an assigned agent into that agent's portfolio", async () => {
  const body = vendorExampleWithId("visit-later")
    .replace("21559", '"agent-norte"')
    .replace("110105499609", "account-new");
  await new ReceiptWriter(pool()).write({ body: Buffer.from(body), source: "webhook", webhookKeyId: null });
  await projectReceipts(pool(), 50);
  const page = await listVisits(only(ids.norte), { ...FILTER, limit: 50 }, CALENDAR);
  expect(page.visits.map(({ kobraVisitId }) => kobraVisitId)).toContain("visit-later");
});

it("lets a webhook key read what became of its own receipts only", async () => {
  await expect(getReceiptState({ webhookKeyId: ACTOR }, receipts.norte ?? "")).rejects.toMatchObject({
    code: "not-found",
  });
});
