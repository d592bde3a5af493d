import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { meetAtTable } from "@/lib/platform/meet-at-table.fixtures";
import { vendorExampleWithId } from "@/sandbox/kobra/vendor-example";
import { addPortfolio } from "../../portfolios/commands";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import type { Scope, Viewer } from "../../users/schema";
import { projectReceipts } from "../../visits/commands/project-receipts";
import { acknowledgeAlert } from "../commands/acknowledge-alert";
import { assignCampaign } from "../commands/assign-campaign";
import { changeCampaignSettings } from "../commands/change-campaign-settings";
import { exportFieldAccounts } from "../commands/export-field-accounts";
import { finishPoll } from "../commands/finish-poll";
import { addAlertRule, changeAlertRule, retireAlertRule } from "../commands/manage-alert-rules";
import { addConnection } from "../commands/manage-connections";
import { thinSnapshots } from "../commands/thin-snapshots";
import { readCampaignRows } from "../rules/read-campaign";
import type { AlertRuleInput } from "../schema/alert";
import { DEFAULT_CAMPAIGN_SETTINGS } from "../schema/campaign";
import { compareCampaigns } from "./compare-campaigns";
import { getCampaign } from "./get-campaign";
import { getCampaignDay } from "./get-campaign-day";
import { listAlertRules } from "./list-alert-rules";
import { listAlerts } from "./list-alerts";
import { listCampaigns } from "./list-campaigns";
import { listFieldAccounts } from "./list-field-accounts";

const ALL: Scope = { kind: "all" };
const ACTOR = "00000000-0000-7000-8000-0000000000aa";
const SLOT_MS = 300_000;
const TIME_ZONE = "America/Bogota";
/** Noon in Bogotá, today. */
const NOON = new Date(`${new Date().toISOString().slice(0, 10)}T17:00:00Z`);
const viewer = (scope: Scope): Viewer => ({
  userId: ACTOR,
  name: "Eva",
  email: "eva@atalaya.example",
  role: "supervisor",
  scope,
});
const only = (portfolioId: string): Scope => ({ kind: "portfolios", portfolioIds: [portfolioId] });

let connectionId: string;
let polls = 0;
const ids: Record<"north" | "south", string> = { north: "", south: "" };
let portfolioId: string;

interface Row {
  readonly dial: number;
  readonly recycled?: number;
}
const row = (id: number, { dial, recycled = 0 }: Row) => ({
  campaign: `${id} - Campaña ${id}`,
  status: "started",
  records: "1000",
  clean: String(1000 - dial),
  dial: String(dial),
  answer: "100",
  hits: "20",
  answer_machine: "0",
  penetration_day: `${dial / 10} %`,
  penetration_now: `${dial / 10} %`,
  recycled: String(recycled),
});

/** A good poll at so many minutes after noon. */
async function pollAt(minutes: number, rows: readonly unknown[]): Promise<void> {
  polls += 1;
  const startedAt = new Date(NOON.getTime() + minutes * 60_000);
  const pollId = `00000000-0000-7000-9000-${String(polls).padStart(12, "0")}`;
  await db().wolkvoxPoll.create({
    data: {
      id: pollId,
      connectionId,
      slot: polls,
      fence: polls,
      startedAt,
      isManual: false,
      outcome: "under-way",
    },
  });
  await db().wolkvoxPollState.update({
    where: { connectionId },
    data: { fence: polls, leaseUntil: new Date(Date.now() + 60_000) },
  });
  const body = Buffer.from(JSON.stringify(rows));
  const poll = {
    pollId,
    connectionId,
    fence: polls,
    startedAt,
    day: "2026-01-01",
    resetsAt: NOON,
    slotMs: SLOT_MS,
  };
  const access = { server: "0004", baseUrl: null, tokenSealed: Buffer.alloc(0) };
  const taken = await finishPoll(
    pool(),
    { ...poll, claimedAtMs: performance.now(), access },
    { kind: "good", ...readCampaignRows(rows), httpStatus: 200, body },
  );
  expect(taken).toBe("taken");
}

const find = async (id: string) => {
  const campaign = (await listCampaigns(ALL, "ever")).campaigns.find(({ wolkvoxId }) => wolkvoxId === id);
  if (!campaign) throw new Error(`no campaign ${id}`);
  return campaign;
};

beforeAll(async () => {
  portfolioId = (await addPortfolio(ACTOR, { name: "Norte", kobraBranchId: null })).id;
  const connection = {
    name: "Servidor",
    server: "0004",
    baseUrl: null,
    licences: 1,
    dailyLimit: null,
    timeZone: TIME_ZONE,
    isEnabled: false,
    token: "token-of-the-history",
  };
  connectionId = (await addConnection(ACTOR, connection)).id;
  await pollAt(-1_440, [row(1, { dial: 700 })]);
  await pollAt(0, [row(1, { dial: 100 }), row(2, { dial: 10 })]);
  ids.north = (await find("1")).id;
  ids.south = (await find("2")).id;
  await assignCampaign(ACTOR, ids.north, portfolioId);
});

describe("alerts", () => {
  const rule = (extra: Partial<AlertRuleInput> = {}): AlertRuleInput => ({
    name: "Detenida",
    condition: { kind: "state", state: "stalled" },
    heldForMinutes: 20,
    target: { kind: "all" },
    isEnabled: true,
    ...extra,
  });

  it("open once an episode when the state has held long enough, are acknowledged, and close", async () => {
    const { id: ruleId } = await addAlertRule(viewer(ALL), rule());
    const threshold: AlertRuleInput["condition"] = {
      kind: "threshold",
      field: "penetrationDay",
      comparison: "above",
      value: 15,
      isOnlyWhileStarted: true,
    };
    await addAlertRule(viewer(ALL), rule({ name: "Avance", condition: threshold, heldForMinutes: 0 }));
    const both = (dial: number) => [row(1, { dial }), row(2, { dial: 20 })];
    for (const minutes of [5, 10, 15]) await pollAt(minutes, both(150));
    expect((await listAlerts(ALL, { show: "open", limit: 50 })).alerts).toEqual([]);
    for (const minutes of [20, 25, 30]) await pollAt(minutes, both(150));
    const open = await listAlerts(ALL, { show: "open", limit: 50 });
    expect(open.alerts.map(({ ruleName, campaignId }) => [ruleName, campaignId]).sort()).toEqual(
      [
        ["Detenida", ids.north],
        ["Detenida", ids.south],
      ].sort(),
    );
    expect(open).toMatchObject({ openCount: 2, unacknowledgedCount: 2 });
    expect(open.alerts[0]?.evidence).toMatchObject({ polls: 4, minutes: 20 });

    const [north] = (await listAlerts(only(portfolioId), { show: "open", limit: 50 })).alerts;
    await expect(
      acknowledgeAlert(
        viewer(only(portfolioId)),
        open.alerts.find((each) => each.campaignId === ids.south)?.id ?? "",
      ),
    ).rejects.toMatchObject({ code: "not-found" });
    await acknowledgeAlert(viewer(only(portfolioId)), north?.id ?? "");
    expect(await listAlerts(ALL, { show: "open", limit: 50 })).toMatchObject({
      openCount: 2,
      unacknowledgedCount: 1,
    });

    await pollAt(35, both(160));
    const after = await listAlerts(ALL, { show: "all", limit: 50 });
    expect(after.alerts.map(({ ruleName, closedAt }) => [ruleName, closedAt === null]).sort()).toEqual([
      ["Avance", true],
      ["Detenida", false],
      ["Detenida", true],
    ]);
    expect((await listAlertRules(ALL)).rules.find(({ id }) => id === ruleId)).toMatchObject({ openCount: 1 });
    expect(await find("1")).toMatchObject({ openAlerts: 1, delta: { dial: 10, minutes: 5 } });
    await retireAlertRule(viewer(ALL), ruleId);
    expect(await listAlerts(ALL, { show: "open", limit: 50 })).toMatchObject({ openCount: 1 });
  });

  it("are not ruled by somebody who may not see all that a rule watches", async () => {
    const scoped = viewer(only(portfolioId));
    await expect(addAlertRule(scoped, rule())).rejects.toMatchObject({ code: "not-allowed" });
    const foreign = rule({ target: { kind: "campaigns", campaignIds: [ids.north, ids.south] } });
    await expect(addAlertRule(scoped, foreign)).rejects.toMatchObject({ code: "not-allowed" });
    const { id } = await addAlertRule(scoped, rule({ target: { kind: "portfolio", portfolioId } }));
    expect((await listAlertRules(only(ACTOR))).rules.map((each) => each.id)).not.toContain(id);
    await expect(changeAlertRule(viewer(only(ACTOR)), id, rule())).rejects.toMatchObject({
      code: "not-found",
    });
    await retireAlertRule(scoped, id);
  });
});

describe("a campaign's past", () => {
  it("is the account's own day, every poll of it, with the days before beneath", async () => {
    const day = await getCampaignDay(ALL, ids.north, { previousDays: 6, now: NOON });
    expect(day).toMatchObject({ timeZone: TIME_ZONE, day: NOON.toISOString().slice(0, 10) });
    expect(day.points.map(({ minute, dial }) => [minute, dial]).slice(0, 2)).toEqual([
      [720, 100],
      [725, 150],
    ]);
    expect(day.previousDays).toMatchObject([{ points: [{ minute: 720, penetrationDay: 70, dial: 700 }] }]);
    expect(day.firstDay).not.toBe(day.lastDay);
  });

  it("marks recyclings and gaps, with why there is a gap", async () => {
    await pollAt(60, [row(1, { dial: 400 }), row(2, { dial: 20 })]);
    await pollAt(65, [row(1, { dial: 30, recycled: 1 }), row(2, { dial: 20 })]);
    const { events } = await getCampaignDay(ALL, ids.north, { previousDays: 0, now: NOON });
    expect(events.map((event) => (event.kind === "gap" ? event.cause : event.kind))).toEqual([
      "not-polled",
      "recycled",
    ]);
    expect((await find("1")).states.map(({ name }) => name)).toContain("recycled-again");
    expect((await find("1")).delta).toBeNull();
  });

  it("is compared over a month, the last reading of each stretch", async () => {
    const now = new Date(NOON.getTime() + 70 * 60_000);
    const comparison = await compareCampaigns(
      ALL,
      { campaigns: [ids.south, ids.north], days: 30 },
      { now, timeZone: TIME_ZONE },
    );
    expect(comparison).toMatchObject({
      stepMinutes: 144,
      series: [{ campaignId: ids.south }, { campaignId: ids.north }],
    });
    expect(comparison.series[1]?.points.map(({ dial }) => dial)).toEqual([700, 30]);
  });

  it("is one reading an hour after ninety days, with its text, and none after two years", async () => {
    const [campaign] = await db().campaign.findMany({ where: { id: ids.north } });
    const key = campaign?.snapshotKey ?? 0;
    await db().$executeRaw`
      INSERT INTO campaign_snapshots (at, campaign_key, dial, status)
      SELECT at, ${key}::int, 1, 1 FROM generate_series(date_trunc('day', now()) - interval '95 days',
        date_trunc('day', now()) - interval '94 days' - interval '5 minutes', interval '5 minutes') t(at)`;
    await db()
      .$executeRaw`INSERT INTO campaign_snapshots (at, campaign_key, status) VALUES (now() - interval '3 years', ${key}::int, 1)`;
    await db()
      .$executeRaw`UPDATE campaign_settings SET thinned_until = date_trunc('day', now()) - interval '96 days'`;
    while (await thinSnapshots(pool()));
    const counted = await db().$queryRaw<{ old: number; recent: number; ancient: number; last: number }[]>`
      SELECT count(*) FILTER (WHERE at < now() - interval '90 days' AND at > now() - interval '1 year')::int AS old,
             count(*) FILTER (WHERE at < now() - interval '2 years')::int AS ancient,
             count(*) FILTER (WHERE at > now() - interval '3 days')::int AS recent,
             extract(minute FROM max(at) FILTER (WHERE at < now() - interval '90 days'))::int AS last
      FROM campaign_snapshots WHERE campaign_key = ${key}::int`;
    expect(counted[0]).toEqual({ old: 24, ancient: 0, recent: 11, last: 55 });
  });
});

describe("a supervisor of one portfolio", () => {
  it("sees its campaigns and no others, anywhere", async () => {
    const scope = only(portfolioId);
    expect((await listCampaigns(scope, "ever")).campaigns.map(({ id }) => id)).toEqual([ids.north]);
    await expect(getCampaign(scope, ids.south)).rejects.toMatchObject({ code: "not-found" });
    await expect(getCampaignDay(scope, ids.south, { previousDays: 0, now: NOON })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(listFieldAccounts(scope, ids.south, { limit: 10 }, NOON)).rejects.toMatchObject({
      code: "not-found",
    });
    const calendar = { now: NOON, timeZone: TIME_ZONE };
    const comparison = await compareCampaigns(
      scope,
      { campaigns: [ids.south, ids.north], days: 1 },
      calendar,
    );
    expect(comparison.series.map(({ campaignId }) => campaignId)).toEqual([ids.north]);
    expect((await listCampaigns(only(ACTOR), "ever")).campaigns).toEqual([]);
  });
});

describe("what to do in the field", () => {
  const account = (externalId: string, clientName: string) =>
    db().account.create({
      data: {
        id: `0190000a-0000-7000-8000-${externalId.padStart(12, "0").slice(-12).replace(/\D/g, "0")}`,
        externalId,
        clientName,
        portfolioId,
        isPortfolioOwn: true,
      },
    });

  it("is offered once the campaign is penetrated, and lists who was not visited lately", async () => {
    await account("00012345678901234", "=HYPERLINK(1)");
    await account("55", 'Ana, "La Güera"');
    const body = vendorExampleWithId("visit-field").replace("110105499609", "visited-account");
    await new ReceiptWriter(pool()).write({ body: Buffer.from(body), source: "webhook", webhookKeyId: null });
    await projectReceipts(pool(), 10);
    await db().account.updateMany({ where: { externalId: "visited-account" }, data: { portfolioId } });
    const visitedAt = (await db().visit.findFirst({ where: { kobraVisitId: "visit-field" } }))?.occurredAt;
    const justAfter = new Date((visitedAt?.getTime() ?? 0) + 86_400_000);
    const list = (now: Date) => listFieldAccounts(ALL, ids.north, { limit: 1 }, now);

    expect(await list(justAfter)).toMatchObject({
      reason: null,
      total: 2,
      portfolioName: "Norte",
      withoutVisitDays: 30,
    });
    await pollAt(70, [row(1, { dial: 960, recycled: 1 })]);
    const first = await list(NOON);
    expect(first).toMatchObject({ reason: "penetrated", total: 3 });
    const rest = await listFieldAccounts(ALL, ids.north, { limit: 10, cursor: first.nextCursor ?? "" }, NOON);
    expect([...first.accounts, ...rest.accounts].map(({ externalId }) => externalId).at(-1)).toBe(
      "visited-account",
    );
    expect(rest.accounts).toHaveLength(2);
    await pollAt(75, [row(1, { dial: 1_000, recycled: 1 })]);
    expect(await list(NOON)).toMatchObject({ reason: "finished" });
  });

  it("is exported as text in which nothing is a formula and no digit is lost, and is on record", async () => {
    const file = await exportFieldAccounts(viewer(ALL), ids.north, undefined, NOON);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await new Response(file).arrayBuffer());
    expect(text.startsWith('\uFEFF"externalID"')).toBe(true);
    expect(text).toContain('"00012345678901234","\'=HYPERLINK(1)","Norte",');
    expect(text).toContain('"55","Ana, ""La Güera""",');
    expect(text.trim().split("\r\n")).toHaveLength(4);
    const audit = await db().auditEvent.findMany({ where: { action: "campaign.field-accounts-exported" } });
    expect(audit).toMatchObject([{ subject: ids.north, details: { accounts: 3 } }]);
  });
});

it("keeps the thresholds that several people set for the first time at once", async () => {
  await db().campaignSettings.deleteMany();
  const ends = await meetAtTable("campaign_settings", () =>
    [1, 2, 3].map(() => changeCampaignSettings(ACTOR, DEFAULT_CAMPAIGN_SETTINGS)),
  );
  expect(ends.filter(({ status }) => status === "rejected")).toEqual([]);
  expect(await db().campaignSettings.count()).toBe(1);
});
