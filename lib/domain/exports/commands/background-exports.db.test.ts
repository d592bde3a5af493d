import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { copyVisits } from "@/e2e/support/copy-visits";
import { loadExportWords } from "@/lib/i18n/export-words";
import { db, pool } from "@/lib/platform/db";
import type { Viewer } from "../../users/schema";
import { VISIT_COLUMNS } from "../../visits/rules/visit-columns";
import { addViewer, exportRequest, receiveVisit } from "../exports.fixtures";
import type { ExportRequest } from "../schema";
import { downloadExport } from "./download-export";
import { cancelExport } from "./end-export";
import { makeExport } from "./make-export";
import { requestExport } from "./request-export";

const ROWS = 25_001;
const workers: ChildProcess[] = [];
let admin: Viewer;

beforeAll(async () => {
  admin = await addViewer("admin");
  await receiveVisit("many", { checklist: [] });
  await copyVisits(pool(), { kobraVisitId: "many", count: ROWS - 1, prefix: "many-" });
}, 60_000);

afterEach(async () => {
  for (const worker of workers.splice(0)) {
    if (worker.exitCode !== null || worker.signalCode !== null) continue;
    worker.kill("SIGTERM");
    await once(worker, "exit");
  }
});

async function startWorker(): Promise<ChildProcess> {
  const worker = fork("lib/worker/main.ts", {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ATALAYA_LOG_LEVEL: "silent" },
  });
  workers.push(worker);
  await once(worker, "message");
  return worker;
}

async function ask(change: Partial<ExportRequest> = {}) {
  const words = await loadExportWords("es-MX");
  return requestExport(admin, { request: exportRequest(change), locale: "es-MX", words });
}

const find = (id: string) => db().export.findUniqueOrThrow({ where: { id } });
const waitUntil = (id: string, matches: (row: Awaited<ReturnType<typeof find>>) => boolean) =>
  vi.waitFor(
    async () => {
      const row = await find(id);
      if (!matches(row)) throw new Error(`${row.status} ${row.rowsDone}`);
      return row;
    },
    { timeout: 50_000, interval: 100 },
  );

async function linesOf(exportId: string): Promise<string[]> {
  const { bytes } = await downloadExport(admin, exportId, loadExportWords);
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8").trimEnd().split("\r\n");
}

it("makes a whole file although the worker that made it was killed half-way", async () => {
  const first = await startWorker();
  const asked = await ask({ columns: [...VISIT_COLUMNS], format: "csv" });
  await waitUntil(asked.id, ({ rowsDone }) => rowsDone > 0);
  first.kill("SIGKILL");
  const left = await find(asked.id);
  expect(left).toMatchObject({ status: "running", attempt: 1, rowsTotal: ROWS });
  await startWorker();
  const made = await waitUntil(asked.id, ({ status }) => status === "done");
  expect(made).toMatchObject({ attempt: 2, rowsDone: ROWS });
  const lines = await linesOf(asked.id);
  expect(lines).toHaveLength(ROWS + 1);
  expect(new Set(lines).size).toBe(ROWS + 1);
  expect(await db().exportChunk.count({ where: { exportId: asked.id, attempt: 1 } })).toBe(0);
}, 90_000);

it("makes each file once however many workers there are", async () => {
  await Promise.all([startWorker(), startWorker()]);
  const asked = await Promise.all([
    ask({ format: "xlsx" }),
    ask({ columns: ["client"] }),
    ask({ format: "kml" }),
  ]);
  const made = await Promise.all(asked.map(({ id }) => waitUntil(id, ({ status }) => status === "done")));
  expect(made.map(({ attempt, rowsDone }) => [attempt, rowsDone])).toEqual([
    [1, ROWS],
    [1, ROWS],
    [1, ROWS],
  ]);
}, 90_000);

it("ends at once when it is cancelled, and leaves nothing behind", async () => {
  await startWorker();
  const asked = await ask({ columns: [...VISIT_COLUMNS] });
  await waitUntil(asked.id, ({ rowsDone }) => rowsDone > 0);
  await cancelExport(admin, asked.id);
  const jobs =
    "SELECT count(*)::int AS active FROM pgboss.job WHERE name = 'exports.make' AND state = 'active'";
  await vi.waitFor(async () => expect((await pool().query(jobs)).rows).toEqual([{ active: 0 }]), 10_000);
  expect(await find(asked.id)).toMatchObject({ status: "cancelled", attempt: 1 });
  expect(await db().exportChunk.count({ where: { exportId: asked.id } })).toBe(0);
}, 60_000);

it("writes nothing of a run that another run overtook", async () => {
  const asked = await ask({ columns: ["client"] });
  const never = new AbortController().signal;
  await Promise.all([
    makeExport(asked.id, loadExportWords, never),
    makeExport(asked.id, loadExportWords, never),
  ]);
  expect(await find(asked.id)).toMatchObject({ status: "done", attempt: 2, rowsDone: ROWS });
  expect(await linesOf(asked.id)).toHaveLength(ROWS + 1);
}, 60_000);

it("does nothing for a person who may no longer sign in", async () => {
  const asked = await ask({ columns: ["client"] });
  await db().user.update({ where: { id: admin.userId }, data: { isDisabled: true } });
  await makeExport(asked.id, loadExportWords, new AbortController().signal);
  expect(await find(asked.id)).toMatchObject({ status: "failed", rowsDone: 0 });
});
