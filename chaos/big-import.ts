import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { z } from "zod";
import { accountId, writeAccountsCsv, writeAccountsXlsx } from "@/bench/support/account-files";
import { isChecked, sendUpload, waitForUpload } from "@/bench/support/send-upload";
import { signIn } from "@/bench/support/sign-in";
import { connect } from "@/bench/support/stored-receipts";
import { startThrowAway } from "@/lib/launcher/throw-away/throw-away";
import type { ImportFault } from "@/sandbox/kobra/import/faults";
import { KobraSandbox } from "@/sandbox/kobra/import/server";
import { compareImport, keepSum } from "./support/compare-imports";
import { KilledWorker } from "./support/killed-worker";
import { addKobraImport, setUpSandbox } from "./support/kobra-imports";
import { halfWay, heldUp, type InTheMiddle, untilAnswered } from "./support/middle";

/*
 * R14, big files are fine: a workbook and a CSV go the whole way, from the upload to Kobra, while the worker
 * is killed in the middle of reading, of making the import, of making its chunks and of sending; once it is
 * the process that reads alone. Every account must be in the ledger once and in Kobra as it stood in the file.
 * Two red mutations: rows that are called accepted before they leave, and an import that is there before its rows.
 */
const isShort = process.argv.includes("--short");
const SIZES = isShort ? { xlsx: 5_000, csv: 10_000 } : { xlsx: 100_000, csv: 500_000 };
const MUTATED_ROWS = 500;
const CHUNK = 500;
const MOST_RSS_MB = 400;
const HEADER_VALUE = "made-up-secret";
/** What Kobra does with the requests in the middle of which the worker ends. */
const STRUCK: readonly ImportFault[] = isShort
  ? ["silence-after"]
  : ["silence-before", "silence-after", "silence-before", "silence-after"];

interface File {
  readonly path: string;
  readonly rows: number;
  /** The index of its first account. */
  readonly first: number;
}

interface Run {
  readonly client: pg.Client;
  readonly kobra: KobraSandbox;
  readonly sender: { readonly url: string; readonly cookie: string };
  readonly worker: KilledWorker;
  readonly inTheMiddle: InTheMiddle;
}

const confirmedSchema = z.object({ importId: z.uuid() });

/** Makes an import of a checked file, as the wizard does. @returns the import's id. */
async function confirm({ sender }: Run, uploadId: string): Promise<string> {
  const response = await fetch(`${sender.url}/api/uploads/${uploadId}/confirm`, {
    method: "POST",
    headers: { cookie: sender.cookie, origin: sender.url, "content-type": "application/json" },
    body: JSON.stringify({ faulty: "block", repeated: "block", sentBefore: "block" }),
  });
  if (!response.ok) throw new Error(`The confirmation was answered ${response.status}`);
  return confirmedSchema.parse(await response.json()).importId;
}

async function killWorker({ worker }: Run): Promise<void> {
  await worker.kill();
  await worker.start();
}

/** Uploads a file; something ends in the middle of its reading. @returns the upload, read and checked. */
async function uploadStruck(run: Run, file: File, strike: () => Promise<void> | void): Promise<string> {
  let uploadId = "";
  const begin = async () => {
    uploadId = await sendUpload(run.sender, file.path);
  };
  await run.inTheMiddle("upload_rows", file.rows, begin, strike);
  const isOver = (state: Parameters<typeof isChecked>[0]) => isChecked(state) || state.status === "failed";
  const state = await waitForUpload(run.sender, uploadId, isOver);
  if (state.status !== "failed") return uploadId;
  // A process that is killed may have had too much of its file: it is refused, with nothing kept, and brought again.
  console.log(`refused as ${state.problem?.code}, and brought again`);
  uploadId = await sendUpload(run.sender, file.path);
  await waitForUpload(run.sender, uploadId, isChecked);
  return uploadId;
}

/** Confirms an upload; the worker is killed while its rows become an import. @returns the import's id. */
async function confirmStruck(run: Run, uploadId: string, rows: number): Promise<string> {
  let importId = "";
  const begin = async () => {
    importId = await confirm(run, uploadId);
  };
  await run.inTheMiddle("import_rows", rows, begin, () => run.worker.kill());
  await run.worker.start();
  return importId;
}

/** Kills the worker while a request of it hangs, or stops it as an update would; again and again. */
async function strikeSending(run: Run, faults: readonly ImportFault[], pauseMs: number): Promise<void> {
  for (const fault of faults) {
    const before = run.kobra.requests.length;
    run.kobra.failNext(fault);
    while (!run.kobra.requests.slice(before).some(({ result }) => result === fault)) await wait(5);
    await killWorker(run);
    await wait(pauseMs);
  }
}

async function untilDone({ client }: Run, importId: string): Promise<void> {
  await untilAnswered(client, "SELECT 1 FROM imports WHERE id = $1 AND status = 'done'", [importId]);
}

async function compareFile(run: Run, importId: string, { rows, first }: File) {
  const ids = Array.from({ length: rows }, (_each, index) => accountId(first + index));
  const { missing, twice } = await compareImport(run.client, run.kobra, { importId, ids });
  console.log(`${rows} rows, ${run.worker.kills} kills so far: ${missing} missing, ${twice} twice`);
  return { missing, twice };
}

/** The process that reads is killed alone. */
async function bringWorkbook(run: Run, file: File) {
  const uploadId = await uploadStruck(run, file, () => run.worker.killReader());
  const importId = await confirm(run, uploadId);
  await untilDone(run, importId);
  return compareFile(run, importId, file);
}

/** The worker is killed with all that it started, at every step. */
async function bringCsv(run: Run, file: File) {
  const uploadId = isShort
    ? await sendUpload(run.sender, file.path)
    : await uploadStruck(run, file, () => killWorker(run));
  await waitForUpload(run.sender, uploadId, isChecked);
  const importId = await confirmStruck(run, uploadId, file.rows);
  if (!isShort) {
    await untilAnswered(
      run.client,
      "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%WITH waves AS%' AND pid <> pg_backend_pid()",
    );
    await killWorker(run);
  }
  await strikeSending(run, STRUCK, isShort ? 0 : 10_000);
  await untilDone(run, importId);
  return compareFile(run, importId, file);
}

/** Rows are called accepted before their request leaves; the worker is killed before Kobra took it. */
async function settleBeforeSending(run: Run, env: Readonly<Record<string, string>>): Promise<boolean> {
  const importId = await addKobraImport(env, { prefix: "M", rows: MUTATED_ROWS });
  run.kobra.failNext("silence-before");
  const before = run.kobra.requests.length;
  await run.worker.start("settle-before-sending");
  while (run.kobra.requests.length === before) await wait(5);
  await run.worker.kill();
  const ids = Array.from({ length: MUTATED_ROWS }, (_each, index) => `M-${index}`);
  const { missing } = await compareImport(run.client, run.kobra, { importId, ids });
  console.log(`called accepted before it was sent: ${missing} of ${MUTATED_ROWS} missing`);
  return missing > 0;
}

/** The import is there before its rows; the worker is killed in between. */
async function importBeforeRows(run: Run, file: File): Promise<boolean> {
  await run.worker.start("import-before-rows");
  const uploadId = await sendUpload(run.sender, file.path);
  await waitForUpload(run.sender, uploadId, isChecked);
  const importId = await confirmStruck(run, uploadId, file.rows);
  await untilDone(run, importId);
  await run.worker.stop();
  const { missing } = await compareFile(run, importId, file);
  return missing > 0;
}

const startedAt = performance.now();
const folder = await mkdtemp(join(tmpdir(), "atalaya-big-import-"));
const kobra = new KobraSandbox({ headerName: "X-Api-Key", headerValue: HEADER_VALUE, keep: keepSum });
const baseUrl = await kobra.start();
const stack = await startThrowAway();
try {
  const xlsx = { path: join(folder, "cuentas.xlsx"), rows: SIZES.xlsx, first: 0 };
  const csv = { path: join(folder, "cuentas.csv"), rows: SIZES.csv, first: SIZES.xlsx };
  const few = { path: join(folder, "pocas.csv"), rows: MUTATED_ROWS, first: SIZES.xlsx + SIZES.csv };
  await writeAccountsXlsx(xlsx.path, xlsx.rows);
  for (const { path, rows, first } of [csv, few]) await writeAccountsCsv(path, rows, first);
  await setUpSandbox(stack.env, { baseUrl, headerValue: HEADER_VALUE, chunkSize: CHUNK });
  await stack.startWeb();
  const client = await connect(stack.databaseUrl);
  const worker = new KilledWorker(stack, client, isShort);
  const sender = { url: stack.url, cookie: await signIn(stack.url, stack.admin) };
  const inTheMiddle = isShort ? heldUp(stack, client) : halfWay(client);
  const run: Run = { client, kobra, sender, worker, inTheMiddle };
  await worker.start();
  const outcomes = [await bringWorkbook(run, xlsx), await bringCsv(run, csv)];
  await worker.stop();
  const peakRssMb = worker.peakMb;
  const heldRun = { ...run, inTheMiddle: heldUp(stack, client) };
  const isCaughtSending = await settleBeforeSending(run, stack.env);
  const isCaughtReading = await importBeforeRows(heldRun, few);
  await client.end();
  const sum = (key: "missing" | "twice") => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const result = {
    chaos: "big-import",
    rows: xlsx.rows + csv.rows,
    missing: sum("missing"),
    twice: sum("twice"),
    peakRssMb,
    mutationCaught: isCaughtSending && isCaughtReading,
    seconds: Math.round((performance.now() - startedAt) / 1_000),
  };
  console.log(JSON.stringify(result));
  const isKept = result.missing + result.twice === 0 && peakRssMb <= MOST_RSS_MB;
  process.exitCode = isKept && result.mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
  await kobra.stop();
  await rm(folder, { recursive: true, force: true });
}
