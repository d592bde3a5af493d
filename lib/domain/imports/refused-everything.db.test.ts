import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_SEALING_KEY = "A".repeat(43);
});

import { db } from "@/lib/platform/db";
import type { KobraSandbox } from "@/sandbox/kobra/import/server";
import { addImport } from "./commands/add-import";
import { claimChunk } from "./commands/claim-chunk";
import { planImports } from "./commands/plan-imports";
import { settleChunk } from "./commands/settle-chunk";
import { resumeImport, startImport } from "./commands/steer-import";
import { makeKobraSandbox, readMadeUpAccount, setUpSandboxKobra } from "./imports.fixtures";
import { sendImports } from "./jobs";
import { getImport } from "./queries/get-import";
import { listChunks } from "./queries/list-chunks";
import { listNotices } from "./queries/list-notices";

/** Each refusal is a request; a slow machine takes its time for a hundred of them. */
vi.setConfig({ testTimeout: 90_000 });

const ACTOR = { userId: uuidv7(), scope: { kind: "all" } } as const;
const EXPIRED = "El convenio 4411 venció.";
let kobra: KobraSandbox;
let baseUrl = "";
let prefix = 0;

beforeAll(async () => {
  kobra = makeKobraSandbox();
  baseUrl = await kobra.start();
});
afterAll(() => kobra.stop());
beforeEach(() => {
  prefix += 1;
});

const idOf = (index: number) => `R${prefix}-${String(index).padStart(5, "0")}`;
const refuse = (beginning: string, words: string | null) =>
  kobra.control({ refuseStarting: { [beginning]: words } });
const refuseAll = (words: string | null) => refuse(`R${prefix}-`, words);
const send = () => sendImports.run({}, new AbortController().signal);

async function start(count: number, chunkSize: number, idsOf = idOf): Promise<string> {
  await setUpSandboxKobra(ACTOR.userId, baseUrl, { chunkSize });
  const rows = Array.from({ length: count }, (_, index) => readMadeUpAccount(idsOf(index)));
  const { importId } = await addImport(ACTOR.userId, {
    kind: "file",
    importType: 1,
    fileName: "cuentas.csv",
    rows: rows.map((row, index) => ({ ...row, rowNumber: index + 2 })),
  });
  await startImport(ACTOR, importId);
  await planImports();
  return importId;
}

/** What a worker takes next, without waiting for the pace. */
async function claim() {
  await db().kobraConnection.updateMany({ data: { nextRequestAt: null } });
  const claimed = await claimChunk();
  if (!claimed || "waitMs" in claimed) throw new Error("nothing was claimed");
  return claimed;
}

/** How it stands; the counts of its page, made from chunks, must be those of its rows and of Kobra. */
async function standing(importId: string) {
  const { status, pauseReason, pauseWords, counts, requestCount } = await getImport(ACTOR, importId);
  const groups = await db().importRow.groupBy({ by: ["status"], where: { importId }, _count: true });
  const shown = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  expect(shown).toEqual(Object.fromEntries(groups.map((group) => [group.status, group._count])));
  const taken = [...kobra.accounts.keys()].filter((id) => id.startsWith(`R${prefix}-`));
  expect(taken).toHaveLength(counts.accepted);
  return { status, pauseReason, pauseWords, counts: shown, requestCount };
}

it("stops by itself where Kobra refuses everything, after a few requests, with Kobra's words", async () => {
  refuseAll(EXPIRED);
  const importId = await start(2_000, 500);
  await send();
  const { requestCount, ...stopped } = await standing(importId);
  expect(stopped).toEqual({
    status: "paused",
    pauseReason: "refused",
    pauseWords: EXPIRED,
    counts: { rejected: 40, waiting: 1_960 },
  });
  expect(requestCount).toBeLessThanOrEqual(75);
  await send();
  expect((await standing(importId)).requestCount).toBe(requestCount);
  expect(await listNotices(ACTOR.userId)).toContainEqual(
    expect.objectContaining({ id: importId, status: "paused", pauseReason: "refused", pauseWords: EXPIRED }),
  );
});

it("says the last words that Kobra had, where it has none for some of its refusals", async () => {
  const importId = await start(45, 1);
  for (let request = 1; request <= 40; request += 1) {
    const message = request === 39 ? EXPIRED : null;
    const outcome = { kind: "refused", type: request < 39 ? "Error" : null, message } as const;
    await settleChunk(await claim(), { outcome, httpStatus: 400, body: null });
  }
  expect(await standing(importId)).toMatchObject({ status: "paused", pauseWords: EXPIRED });
});

it("asks about accounts of the whole file before it stops", async () => {
  refuseAll(EXPIRED);
  const importId = await start(1_000, 100);
  await send();
  const refused = await db().importRow.findMany({ where: { importId, status: "rejected" } });
  const tenths = new Set(refused.map(({ rowNumber }) => Math.floor((rowNumber - 2) / 100)));
  expect(tenths.size).toBe(10);
  const { chunks, next } = await listChunks(ACTOR, importId, { onlyTroubled: true });
  expect(chunks.filter(({ ordinal: [, part] }) => part === -1)).toHaveLength(20);
  expect(next).toBeNull();
  const after = { after: "0.-1.19", onlyTroubled: true };
  expect((await listChunks(ACTOR, importId, after)).chunks).toHaveLength(chunks.length - 20);
});

it("goes on when told to, with all that waits", async () => {
  refuseAll(EXPIRED);
  const importId = await start(300, 100);
  await send();
  refuseAll(null);
  await resumeImport(ACTOR, importId);
  await send();
  expect(await standing(importId)).toMatchObject({
    status: "done",
    pauseWords: null,
    counts: { accepted: 260, rejected: 40 },
  });
});

it("does not stop again for the same words, and does for others", async () => {
  refuseAll(EXPIRED);
  const importId = await start(120, 1, (index) => `R${prefix}-${index < 50 ? "a" : "b"}-${index}`);
  await send();
  await resumeImport(ACTOR, importId);
  refuseAll(null);
  refuse(`R${prefix}-a-`, "El convenio 4412 venció.");
  refuse(`R${prefix}-b-`, "Sin permiso para esta cartera");
  await send();
  const stopped = await standing(importId);
  expect(stopped).toMatchObject({ status: "paused", pauseWords: "Sin permiso para esta cartera" });
  expect(stopped.counts.rejected).toBeGreaterThan(80);
  await resumeImport(ACTOR, importId);
  await send();
  expect(await standing(importId)).toMatchObject({ status: "done", counts: { rejected: 120 } });
});

it("notices that nothing is taken any more in the middle of a file", async () => {
  const importId = await start(1_000, 100);
  for (let chunk = 0; chunk < 3; chunk += 1) {
    const claimed = await claim();
    for (const { values } of claimed.rows) kobra.accounts.set(idIn(values), {});
    await settleChunk(claimed, { outcome: { kind: "accepted" }, httpStatus: 200, body: null });
  }
  refuseAll(EXPIRED);
  await send();
  expect(await standing(importId)).toMatchObject({
    status: "paused",
    pauseReason: "refused",
    counts: { accepted: 300, rejected: 40, waiting: 660 },
  });
});

const idIn = (values: object) => ("externalID" in values ? String(values.externalID) : "");

it("never stops for many bad rows that stand together in a good file", async () => {
  const idsOf = (index: number) => (index >= 50 && index < 130 ? `R${prefix}-bad-${index}` : idOf(index));
  refuse(`R${prefix}-bad-`, "Esta cuenta ya se encuentra inactiva.");
  const importId = await start(250, 50, idsOf);
  await send();
  expect(await standing(importId)).toMatchObject({
    status: "done",
    counts: { accepted: 170, rejected: 80 },
  });
});

it("ends where the last of a small file was refused: there is nothing to decide", async () => {
  refuseAll(EXPIRED);
  const importId = await start(40, 500);
  await send();
  expect(await standing(importId)).toMatchObject({
    status: "done",
    pauseReason: null,
    counts: { rejected: 40 },
  });
});

it("lets no account overtake its own earlier row when it asks about others", async () => {
  refuseAll(EXPIRED);
  const idsOf = (index: number) => idOf(index % 30);
  const importId = await start(60, 10, idsOf);
  await send();
  const sent = kobra.requests.flatMap(({ externalIds }) => (externalIds.length === 1 ? externalIds : []));
  const own = sent.filter((id) => id.startsWith(`R${prefix}-`));
  expect(new Set(own.slice(0, 30)).size).toBe(30);
  expect((await standing(importId)).status).toBe("paused");
});

it("counts a refusal once where its request was overtaken by another worker", async () => {
  refuseAll(EXPIRED);
  const importId = await start(2, 1);
  const claims = [await claim(), await claim()];
  const outcome = { kind: "refused", type: null, message: EXPIRED } as const;
  for (const claimed of claims) await settleChunk(claimed, { outcome, httpStatus: 400, body: null });
  expect(await db().import.findUnique({ where: { id: importId } })).toMatchObject({ refusedInARow: 1 });
});
