import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parse } from "csv-parse";
import { startThrowAway } from "@/lib/launcher/throw-away";
import { writeAccountsCsv, writeAccountsXlsx } from "./support/account-files";
import { watchChildren } from "./support/memory";
import { isChecked, sendUpload, waitForUpload } from "./support/send-upload";
import { signIn } from "./support/sign-in";

/*
 * How long a file of accounts takes from its upload until every row is checked, against the bare parser
 * reading the same CSV in the same minutes; beside it somebody opens another page again and again.
 */
const at = process.argv.indexOf("--rows");
const ROWS = at === -1 ? 100_000 : Number(process.argv[at + 1]);
const BAR = { ratio: 4, peakRssMb: 400, webP99Ms: 200 };
const PAGE_EVERY_MS = 100;

async function timeBareParser(path: string): Promise<number> {
  const startedAt = performance.now();
  let rows = 0;
  for await (const _row of createReadStream(path).pipe(parse())) rows += 1;
  if (rows !== ROWS + 1) throw new Error(`The parser read ${rows} rows`);
  return (performance.now() - startedAt) / 1_000;
}

function openPages(url: string, cookie: string): () => Promise<number[]> {
  const durations: number[] = [];
  let isOver = false;
  const opening = (async () => {
    while (!isOver) {
      const sentAt = performance.now();
      await (await fetch(`${url}/visits`, { headers: { cookie } })).arrayBuffer();
      durations.push(performance.now() - sentAt);
      await wait(PAGE_EVERY_MS);
    }
  })();
  return async () => {
    isOver = true;
    await opening;
    return durations;
  };
}

const folder = await mkdtemp(join(tmpdir(), "atalaya-bench-"));
const stack = await startThrowAway();
try {
  const csv = join(folder, "accounts.csv");
  const xlsx = join(folder, "accounts.xlsx");
  await writeAccountsCsv(csv, ROWS);
  await writeAccountsXlsx(xlsx, ROWS);
  await stack.startWeb();
  const worker = await stack.startWorker();
  const sender = { url: stack.url, cookie: await signIn(stack.url, stack.admin) };
  for (let index = 0; index < 5; index += 1) await fetch(`${stack.url}/visits`, { headers: sender });
  const timeUpload = async (path: string) => {
    const startedAt = performance.now();
    const state = await waitForUpload(sender, await sendUpload(sender, path), isChecked);
    if (state.counts?.sound !== ROWS) throw new Error(`${state.counts?.sound} rows are sound`);
    return (performance.now() - startedAt) / 1_000;
  };
  const memory = watchChildren(worker.pid ?? 0);
  const before = await timeBareParser(csv);
  const closePages = openPages(stack.url, sender.cookie);
  const csvSeconds = await timeUpload(csv);
  const xlsxSeconds = await timeUpload(xlsx);
  const pages = (await closePages()).sort((a, b) => a - b);
  const bareCsvSeconds = (before + (await timeBareParser(csv))) / 2;
  const result = {
    scenario: "import",
    rows: ROWS,
    csvSeconds: Number(csvSeconds.toFixed(1)),
    xlsxSeconds: Number(xlsxSeconds.toFixed(1)),
    bareCsvSeconds: Number(bareCsvSeconds.toFixed(2)),
    ratio: Number((csvSeconds / bareCsvSeconds).toFixed(2)),
    peakRssMb: memory.peakMb(),
    webP99Ms: Math.round(pages[Math.ceil(pages.length * 0.99) - 1] ?? Number.NaN),
  };
  console.log(JSON.stringify(result));
  const isKept =
    result.ratio <= BAR.ratio && result.peakRssMb <= BAR.peakRssMb && result.webP99Ms <= BAR.webP99Ms;
  process.exitCode = isKept ? 0 : 1;
} finally {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
}
