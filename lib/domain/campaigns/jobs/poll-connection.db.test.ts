import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import type { Fault } from "@/sandbox/wolkvox/faults";
import { startWolkvoxSandbox, type WolkvoxSandbox } from "@/sandbox/wolkvox/wolkvox-sandbox";
import type { Scope } from "../../users/schema";
import { claimPoll } from "../commands/claim-poll";
import { finishPoll } from "../commands/finish-poll";
import { addConnection, changeConnection } from "../commands/manage-connections";
import { requestRefresh } from "../commands/request-refresh";
import { listCampaigns } from "../queries/list-campaigns";
import { listConnections } from "../queries/list-connections";
import { listPolls } from "../queries/list-polls";
import { readOriginal, readPollBody } from "../queries/read-original";
import type { NewConnection } from "../schema/connection";
import { pollConnection } from "./poll-connection";

const ALL: Scope = { kind: "all" };
const ACTOR = "00000000-0000-7000-8000-0000000000aa";
const SLOT_MS = 300_000;
let sandbox: WolkvoxSandbox;
let connectionId: string;
let token: string;
let round = 0;

beforeAll(async () => {
  sandbox = await startWolkvoxSandbox({
    tokens: Array.from({ length: 60 }, (_each, index) => `token-${1_000 + index}`),
    campaigns: 16,
    speed: 0,
    latencyMs: 1,
  });
});
afterAll(() => sandbox.close());

const fields = (): NewConnection => ({
  name: `Servidor ${round}`,
  server: "0004",
  baseUrl: sandbox.url,
  licences: 2,
  dailyLimit: null,
  timeZone: "America/Bogota",
  isEnabled: true,
  token,
});

beforeEach(async () => {
  round += 1;
  token = `token-${1_000 + round}`;
  sandbox.change({ fault: null });
  connectionId = (await addConnection(ACTOR, fields())).id;
});

const poll = () => pollConnection(pool(), connectionId, SLOT_MS);
const callsSeen = () => sandbox.counters()[token]?.calls ?? 0;
const read = async () => {
  const found = (await listConnections()).connections.find((each) => each.connectionId === connectionId);
  if (!found) throw new Error("no such connection");
  return found;
};
/** As if five minutes had passed since the last call. */
const passSlot = () =>
  db().$transaction([
    db()
      .$executeRaw`UPDATE wolkvox_polls SET slot = least((SELECT min(slot) FROM wolkvox_polls), 0) - 1 WHERE slot > 0`,
    db().$executeRaw`
      UPDATE wolkvox_poll_states
      SET last_slot = last_slot - 1, last_called_at = last_called_at - interval '5 minutes', hold = NULL
      WHERE connection_id = ${connectionId}::uuid`,
  ]);
const campaignsHere = async () =>
  (await listCampaigns(ALL, "recent")).campaigns.filter((each) => each.connectionId === connectionId);

it("stores every campaign with its numbers, its original text and the raw body", async () => {
  expect(await poll()).toBe("taken");
  const campaigns = await campaignsHere();
  expect(campaigns).toHaveLength(16);
  const truth = sandbox.campaigns[1];
  const stored = campaigns.find(({ wolkvoxId }) => wolkvoxId === String(truth?.id));
  expect(stored).toMatchObject({
    name: truth?.name,
    isUnassignedPortfolio: true,
    phase: "running",
    reading: { records: truth?.records, clean: truth?.clean, dial: 0, status: "started" },
  });
  const original = await readOriginal(ALL, stored?.id ?? "", new Date(stored?.reading.at ?? ""));
  expect(original.original).toMatchObject({ campaign: stored?.campaignText, "busy/congestion/failed": "0" });
  const { polls } = await listPolls(connectionId);
  expect(polls).toMatchObject([{ outcome: "good", campaignCount: 16, problem: null, hasBody: true }]);
  expect((await readPollBody(polls[0]?.id ?? "")).toString()).toContain(String(truth?.id));
  expect(await read()).toMatchObject({
    condition: "good",
    isUnderWay: false,
    budget: { limit: 2_000, used: 1, left: 1_999 },
    token: { isSet: true, lastFour: token.slice(-4) },
  });
});

it("makes one call in a slot, however many ask at once", async () => {
  const results = await Promise.all(Array.from({ length: 4 }, poll));
  expect(results.filter((result) => result === "taken")).toHaveLength(1);
  expect(await poll()).toBe("not-due");
  expect(callsSeen()).toBe(1);
});

it("refuses the answer of a process that lost its lease, and says that its poll was lost", async () => {
  const late = await claimPoll(pool(), connectionId, SLOT_MS);
  if (!late) throw new Error("nothing to claim");
  await db()
    .$executeRaw`UPDATE wolkvox_poll_states SET lease_until = now() WHERE connection_id = ${connectionId}::uuid`;
  const answer = {
    kind: "good",
    campaigns: [],
    problems: [],
    httpStatus: 200,
    body: Buffer.from("[]"),
  } as const;
  expect(await finishPoll(pool(), late, answer)).toBe("refused");
  await passSlot();
  expect(await poll()).toBe("taken");
  expect(await finishPoll(pool(), late, answer)).toBe("refused");
  expect(await read()).toMatchObject({ condition: "good", budget: { used: 2 } });
  expect((await listPolls(connectionId)).polls.map(({ problem }) => problem)).toEqual([null, "late"]);
});

it("shows the poll of a process that died as lost, and goes on in the next slot", async () => {
  await claimPoll(pool(), connectionId, SLOT_MS);
  expect(await requestRefresh(ACTOR, connectionId)).toMatchObject({ outcome: "under-way" });
  await passSlot();
  await db()
    .$executeRaw`UPDATE wolkvox_poll_states SET lease_until = now() WHERE connection_id = ${connectionId}::uuid`;
  expect(await poll()).toBe("taken");
  expect((await listPolls(connectionId)).polls.map(({ problem }) => problem)).toEqual([null, "lost"]);
});

it("stops at the day's calls, charged before each call, until the account's midnight", async () => {
  await changeConnection(ACTOR, connectionId, { ...fields(), token: undefined, dailyLimit: 2 });
  for (const expected of ["taken", "taken", "not-due", "not-due"]) {
    expect(await poll()).toBe(expected);
    await passSlot();
  }
  expect(callsSeen()).toBe(2);
  expect(await read()).toMatchObject({ budget: { used: 2, left: 0 } });
  const answer = await requestRefresh(ACTOR, connectionId);
  expect(answer.outcome).toBe("budget-spent");
  expect(answer.until).toMatch(/T05:00:00/);
});

it.each<[Fault, string, string, boolean]>([
  ["html-200", "not-json", "failing", true],
  ["half-body", "cut", "failing", true],
  ["error-in-200", "server-error", "failing", true],
  ["null-200", "wrong-shape", "failing", true],
  ["server-backup", "server-backup", "failing", true],
  ["too-many-at-once", "too-many-at-once", "failing", true],
  ["address-refused", "address-refused", "failing", true],
  ["bad-request", "configuration", "failing", true],
  ["redirect", "redirect", "failing", true],
  ["too-large", "too-large", "failing", true],
  ["reset", "cut", "failing", true],
  ["token-limit", "token-limit", "paused", true],
  ["token-refused", "token-refused", "stopped", false],
])(
  "after %s keeps the last good campaigns with their age, and says %s",
  async (fault, problem, condition, hasNext) => {
    await poll();
    const before = await campaignsHere();
    const { lastGoodAt } = await read();
    await passSlot();
    sandbox.change({ fault, times: 1 });
    expect(await poll()).toBe("taken");
    const after = await read();
    expect(after).toMatchObject({ condition, problem, lastGoodAt, failuresInARow: 1 });
    expect(after.nextAt !== null).toBe(hasNext);
    expect(await campaignsHere()).toEqual(before);
    await changeConnection(ACTOR, connectionId, { ...fields(), token: undefined });
    await passSlot();
    await poll();
    expect(await read()).toMatchObject({ condition: "good", problem: null, failuresInARow: 0 });
  },
);

it("loses an unreadable row alone, and reports it", async () => {
  sandbox.change({ fault: "unreadable-row", times: 1 });
  await poll();
  expect(await campaignsHere()).toHaveLength(16);
  expect((await listPolls(connectionId)).polls[0]?.rowProblems.map(({ reason }) => reason)).toEqual([
    "not-an-object",
    "no-campaign",
  ]);
});

it("says that a campaign is gone when good answers no longer hold it", async () => {
  await poll();
  await passSlot();
  sandbox.change({ fault: "empty-list", times: 1 });
  await poll();
  const [campaign] = await campaignsHere();
  expect(campaign).toMatchObject({
    states: [{ name: "gone", evidence: { polls: 1 } }],
    completion: { reason: "gone" },
  });
});

it("does not reach an inside address that the operator has not allowed", async () => {
  await changeConnection(ACTOR, connectionId, {
    ...fields(),
    token: undefined,
    baseUrl: "https://127.0.0.2:1",
  });
  await poll();
  expect(await read()).toMatchObject({
    condition: "failing",
    problem: "inside-address",
    budget: { used: 1 },
  });
});

it("takes a token once, keeps it sealed, and never gives it back", async () => {
  await expect(addConnection(ACTOR, { ...fields(), name: "Otra" })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(JSON.stringify(await listConnections())).not.toContain(token);
  const rows = await db().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found FROM wolkvox_connections w
    WHERE position(convert_to(${token}, 'UTF8') IN w.token_sealed) > 0 OR w::text LIKE ${`%${token}%`}`;
  expect(rows[0]?.found).toBe(0);
  expect(await db().auditEvent.count({ where: { subject: connectionId } })).toBe(1);
});

it("refreshes by hand where wolkvox allows it, and says why where it does not", async () => {
  expect(await requestRefresh(ACTOR, connectionId)).toMatchObject({ outcome: "no-worker" });
  await db()
    .$executeRaw`UPDATE wolkvox_poll_states SET worker_seen_at = now() WHERE connection_id = ${connectionId}::uuid`;
  expect(await requestRefresh(ACTOR, connectionId)).toEqual({ outcome: "requested", until: null });
  await poll();
  expect((await listPolls(connectionId)).polls[0]).toMatchObject({ isManual: true });
  const tooSoon = await requestRefresh(ACTOR, connectionId);
  expect(tooSoon.outcome).toBe("too-soon");
  expect(Date.parse(tooSoon.until ?? "")).toBeGreaterThan(Date.now() + 200_000);
  await changeConnection(ACTOR, connectionId, { ...fields(), token: undefined, isEnabled: false });
  expect(await requestRefresh(ACTOR, connectionId)).toMatchObject({ outcome: "disabled" });
});
