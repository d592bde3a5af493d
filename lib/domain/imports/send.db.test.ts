import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_SEALING_KEY = "A".repeat(43);
});

import { sendKobraImport } from "@/lib/integrations/kobra/send-import";
import { db, pool } from "@/lib/platform/db";
import { countLockWaits } from "@/lib/platform/lock-waits.fixtures";
import { IMPORT_FAULTS } from "@/sandbox/kobra/import/faults";
import type { KobraSandbox } from "@/sandbox/kobra/import/server";
import type { AccountTexts } from "../accounts/rules/read-account/read-account";
import { addImport } from "./commands/add-import";
import { claimChunk } from "./commands/claim-chunk";
import { planImports } from "./commands/plan-imports";
import { resendFailures } from "./commands/resend-failures";
import { settleCancelled } from "./commands/settle-cancelled";
import { settleChunk } from "./commands/settle-chunk";
import { cancelImport, pauseImport, resumeImport, startImport } from "./commands/steer-import";
import { makeKobraSandbox, readMadeUpAccount, SANDBOX_SECRET, setUpSandboxKobra } from "./imports.fixtures";
import { sendImports } from "./jobs";
import { getImport } from "./queries/get-import";

const ACTOR_ID = "00000000-0000-7000-8000-0000000000aa";
const ACTOR = { userId: ACTOR_ID, scope: { kind: "all" } } as const;
let kobra: KobraSandbox;
let baseUrl = "";
let prefix = 0;

beforeAll(async () => {
  kobra = makeKobraSandbox();
  baseUrl = await kobra.start();
});
afterAll(() => kobra.stop());
beforeEach(async () => {
  prefix += 1;
  await setUp(500);
});

const setUp = (chunkSize: number, headerValue = SANDBOX_SECRET) =>
  setUpSandboxKobra(ACTOR_ID, baseUrl, { chunkSize, headerValue });

const idOf = (index: number) => `${prefix}-${String(index).padStart(5, "0")}`;

const account = (index: number, change: AccountTexts = {}) => readMadeUpAccount(idOf(index), change);

async function start(rows: readonly ReturnType<typeof account>[]): Promise<string> {
  const { importId } = await addImport(ACTOR_ID, {
    kind: "file",
    importType: 1,
    fileName: "cuentas.csv",
    rows: rows.map((row, index) => ({ ...row, rowNumber: index + 2 })),
  });
  await startImport(ACTOR, importId);
  await planImports();
  return importId;
}

const accounts = (count: number) => Array.from({ length: count }, (_, index) => account(index));
const send = () => sendImports.run({}, new AbortController().signal);
const claim = async () => {
  const forgetPace = () => db().kobraConnection.updateMany({ data: { nextRequestAt: null } });
  await forgetPace();
  const claimed = await claimChunk();
  if (!claimed || "waitMs" in claimed) throw new Error("nothing was claimed");
  return claimed;
};
/** What the sandbox answers to a request that was claimed. */
const answerOf = async ({ importType, rows }: Awaited<ReturnType<typeof claim>>) => {
  const access = { baseUrl, headerName: "x-api-key", headerValue: "made-up-secret" };
  const accounts = rows.map(({ values }) => values);
  return sendKobraImport(access, { importTypeID: importType, accounts }, 1_000);
};
/** Back-off is for Kobra's sake; these tests do not wait for it. */
const sendWithoutPauses = async () => {
  const forgetPause = async () => db().kobraConnection.updateMany({ data: { nextRequestAt: null } });
  const hurry = setInterval(() => void forgetPause(), 20);
  await send().finally(() => clearInterval(hurry));
};

/** How the import stands. The counts of its page, made from chunks, must be those of its rows. */
async function readLedger(importId: string) {
  const { status, pauseReason, counts, requestCount, rowCount } = await getImport(ACTOR, importId);
  const groups = await db().importRow.groupBy({ by: ["status"], where: { importId }, _count: true });
  const ofRows = Object.fromEntries(groups.map((group) => [group.status, group._count]));
  const shown = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  expect(shown).toEqual(ofRows);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rowCount);
  return { status, pauseReason, counts: shown, requests: requestCount };
}

/** What our ledger says was accepted is what Kobra has, account by account. */
async function expectSameAccepted(importId: string) {
  const rows = await db().importRow.findMany({ where: { importId, status: "accepted" } });
  const ours = rows.map(({ externalId }) => externalId ?? "").sort();
  const theirs = [...kobra.accounts.keys()].filter((id) => id.startsWith(`${prefix}-`)).sort();
  expect(ours).toEqual(theirs);
  for (const { externalId, values } of rows)
    expect(kobra.accounts.get(externalId ?? "")).toMatchObject(values as object);
  return ours.length;
}

it("sends every account in chunks, and knows of each that it was accepted", async () => {
  await setUp(200);
  const importId = await start(accounts(450));
  await send();
  expect(await readLedger(importId)).toEqual({
    status: "done",
    pauseReason: null,
    counts: { accepted: 450 },
    requests: 3,
  });
  expect(await expectSameAccepted(importId)).toBe(450);
  expect(await db().account.findUnique({ where: { externalId: idOf(7) } })).toMatchObject({
    clientName: "Antonia Prueba",
    fields: { totalPending: 1500.5, postalCode: "50000" },
  });
});

it("finds the one account that Kobra will not have, and names it, in at most 20 requests for 500", async () => {
  kobra.poisoned.set(idOf(321), "Registro repetido.");
  const importId = await start(accounts(500));
  await send();
  const { counts, requests } = await readLedger(importId);
  expect(counts).toEqual({ accepted: 499, rejected: 1 });
  expect(requests).toBeLessThanOrEqual(20);
  expect(await db().importRow.findFirst({ where: { importId, status: "rejected" } })).toMatchObject({
    externalId: idOf(321),
    reason: "No se pudo procesar la información",
  });
  expect(await expectSameAccepted(importId)).toBe(499);
});

it("never sends a faulty row, and sends the last word on a repeated account last", async () => {
  const rows = [
    account(1, { totalPending: "1" }),
    account(2, { postalCode: "?" }),
    account(1, { totalPending: "2" }),
  ];
  const importId = await start(rows);
  await send();
  expect((await readLedger(importId)).counts).toEqual({ accepted: 2, left_out: 1 });
  expect(kobra.accounts.get(idOf(1))).toMatchObject({ totalPending: 2 });
  expect(kobra.accounts.has(idOf(2))).toBe(false);
});

describe("an answer that cannot be relied on", () => {
  it.each(IMPORT_FAULTS.filter((fault) => fault !== "locked-out"))(
    "is no success, and the chunk is sent again: %s",
    async (fault) => {
      const importId = await start(accounts(3));
      kobra.failNext(fault);
      await sendWithoutPauses();
      expect(await readLedger(importId)).toMatchObject({
        status: "done",
        counts: { accepted: 3 },
        requests: 2,
      });
      expect(await expectSameAccepted(importId)).toBe(3);
    },
  );

  it("leaves as unknown what may have arrived, and says so when the import is cancelled", async () => {
    const importId = await start(accounts(2));
    const claimed = await claim();
    await settleChunk(claimed, {
      outcome: { kind: "unsettled", reason: "cut", mayHaveArrived: true, retryAfterS: null },
      httpStatus: 200,
      body: null,
    });
    expect((await readLedger(importId)).counts).toEqual({ unknown: 2 });
    await cancelImport(ACTOR, importId, 2);
    await send();
    expect(await readLedger(importId)).toMatchObject({ status: "cancelled", counts: { unknown: 2 } });
  });

  it("leaves nothing rejected that Kobra may have taken before it refused it", async () => {
    const importId = await start(accounts(4));
    kobra.failNext("html-200");
    const claimed = await claim();
    await settleChunk(claimed, await answerOf(claimed));
    kobra.poisoned.set(idOf(2), "Registro repetido.");
    await sendWithoutPauses();
    expect((await readLedger(importId)).counts).toEqual({ accepted: 3, unknown: 1 });
    expect(await db().importRow.findFirst({ where: { importId, status: "unknown" } })).toMatchObject({
      externalId: idOf(2),
      reason: "No se pudo procesar la información",
    });
    expect(kobra.accounts.has(idOf(2))).toBe(true);
  });

  it("does not forget that what a dead worker sent may have arrived", async () => {
    const importId = await start(accounts(2));
    await claim();
    const next = await claim();
    await settleChunk(next, {
      outcome: { kind: "unsettled", reason: "busy", mayHaveArrived: false, retryAfterS: null },
      httpStatus: 429,
      body: null,
    });
    expect((await readLedger(importId)).counts).toEqual({ unknown: 2 });
    await sendWithoutPauses();
    expect(await expectSameAccepted(importId)).toBe(2);
  });
});

it("gives its job back when its worker stops in the middle", async () => {
  const importId = await start(accounts(2));
  await expect(sendImports.run({}, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
  expect(await readLedger(importId)).toMatchObject({ status: "sending", counts: { waiting: 2 } });
  await send();
  expect(await expectSameAccepted(importId)).toBe(2);
});

it("stops everything and says why when Kobra locks us out, and goes on when told to", async () => {
  await setUp(500, "another-secret");
  const importId = await start(accounts(2));
  await send();
  expect(await readLedger(importId)).toMatchObject({
    status: "paused",
    pauseReason: "locked-out",
    counts: { waiting: 2 },
    requests: 1,
  });
  await setUp(500);
  await resumeImport(ACTOR, importId);
  await send();
  expect(await readLedger(importId)).toMatchObject({ status: "done", counts: { accepted: 2 } });
});

it("pauses after twelve answers in a row that settled nothing", async () => {
  const importId = await start(accounts(2));
  kobra.failNext(...Array.from({ length: 12 }, () => "html-200" as const));
  await sendWithoutPauses();
  expect(await readLedger(importId)).toMatchObject({
    status: "paused",
    pauseReason: "no-answer",
    counts: { unknown: 2 },
    requests: 12,
  });
  await resumeImport(ACTOR, importId);
  await send();
  expect(await expectSameAccepted(importId)).toBe(2);
});

it("sends again what a worker did not live to record, and lets its late answer settle nothing", async () => {
  const importId = await start(accounts(2));
  const lost = await claim();
  await send();
  expect(await readLedger(importId)).toMatchObject({ status: "done", counts: { accepted: 2 }, requests: 2 });
  await settleChunk(lost, {
    outcome: { kind: "refused", type: null, message: "tarde" },
    httpStatus: 200,
    body: null,
  });
  expect((await readLedger(importId)).counts).toEqual({ accepted: 2 });
});

it("pauses and cancels between requests: what was accepted stays", async () => {
  await setUp(1);
  const importId = await start(accounts(3));
  const first = await claim();
  await pauseImport(ACTOR, importId);
  await settleChunk(first, { outcome: { kind: "accepted" }, httpStatus: 200, body: null });
  await send();
  expect(await readLedger(importId)).toMatchObject({ status: "paused", counts: { accepted: 1, waiting: 2 } });
  await cancelImport(ACTOR, importId, 2);
  await settleCancelled(importId, new AbortController().signal);
  expect(await readLedger(importId)).toMatchObject({
    status: "cancelled",
    counts: { accepted: 1, cancelled: 2 },
  });
});

describe("an answer that comes late for a cancelled import, while its failures are sent again", () => {
  it.each([
    ["accepted", { outcome: { kind: "accepted" }, httpStatus: 200, body: null }],
    ["refused", { outcome: { kind: "refused", type: null, message: "no" }, httpStatus: 400, body: null }],
  ] as const)("is recorded: %s", async (_name, answer) => {
    await setUp(2);
    const importId = await start(accounts(4));
    const failed = await claim();
    await pool().query("UPDATE import_chunks SET status = 'unknown' WHERE id = $1", [failed.chunkId]);
    await pool().query("UPDATE import_rows SET status = 'unknown' WHERE chunk_id = $1", [failed.chunkId]);
    const late = await claim();
    await pool().query("UPDATE imports SET refused_in_a_row = 1 WHERE id = $1", [importId]);
    await cancelImport(ACTOR, importId, 4);

    const client = await pool().connect();
    await client.query("BEGIN");
    await client.query("SELECT 1 FROM kobra_connection FOR UPDATE");
    const settling = settleChunk(late, answer);
    await vi.waitFor(async () => expect(await countLockWaits()).toBe(1), 5_000);
    const resending = resendFailures(ACTOR, importId);
    await vi.waitFor(async () => expect(await countLockWaits()).toBe(2), 5_000);
    await client.query("COMMIT");
    client.release();
    await settling;
    const { importId: againId } = await resending;
    await cancelImport(ACTOR, againId, 4);
  });
});

it("stands in line until its first request, and not again when that one has to be repeated", async () => {
  await setUp(2);
  const importId = await start(accounts(2));
  const hasLeft = async () => (await getImport(ACTOR, importId)).hasLeft;
  expect(await hasLeft()).toBe(false);
  const claimed = await claim();
  expect(await hasLeft()).toBe(true);
  const notArrived = {
    kind: "unsettled",
    reason: "silence",
    mayHaveArrived: false,
    retryAfterS: null,
  } as const;
  await settleChunk(claimed, { outcome: notArrived, httpStatus: null, body: null });
  expect(await readLedger(importId)).toMatchObject({ counts: { waiting: 2 } });
  expect(await hasLeft()).toBe(true);
  await cancelImport(ACTOR, importId, 2);
});
