import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { startThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { writeAccountsCsv, writeAccountsXlsx } from "./support/account-files";
import { watchChildren } from "./support/memory";
import { openPages } from "./support/open-pages";
import { percentile } from "./support/percentile";
import { runScript } from "./support/run-script";
import { isChecked, sendUpload, waitForUpload } from "./support/send-upload";
import { signIn } from "./support/sign-in";

/*
 * How long a file of accounts takes from its upload until every row is checked, against a well-known parser
 * that alone reads the same CSV into arrays, in the same minutes. Beside it somebody opens another page
 * again and again. Three files of each kind, and the medians of their times: one round has too few pages for a
 * hundredth of them. `--rows N` for fewer.
 */
const at = process.argv.indexOf("--rows");
const ROWS = at === -1 ? 100_000 : Number(process.argv[at + 1]);
const ROUNDS = 3;
const parserSchema = z.object({ seconds: z.number(), rows: z.int() });
const BAR = { ratio: 4, peakRssMb: 400, webP99Ms: 200 };

/** In a session of its own that gives way as the worker's does: what else runs on the machine slows both alike. */
async function timeBareParser(path: string): Promise<number> {
  const { seconds, rows } = parserSchema.parse(
    await runScript("bare-parser-process.ts", path, { ownSession: true }),
  );
  if (rows !== ROWS + 1) throw new Error(`The parser read ${rows} rows`);
  return seconds;
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
  const timeUpload = async (path: string) => {
    const startedAt = performance.now();
    const uploadId = await sendUpload(sender, path);
    const sentS = (performance.now() - startedAt) / 1_000;
    const state = await waitForUpload(sender, uploadId, isChecked);
    const checkedS = (performance.now() - startedAt) / 1_000;
    if (state.counts?.sound !== ROWS) throw new Error(`${state.counts?.sound} rows are sound`);
    console.log(`${path.slice(-4)}: sent in ${sentS.toFixed(1)} s, checked after ${checkedS.toFixed(1)} s`);
    return checkedS;
  };
  const alone = openPages(sender, "/visits", 60);
  await alone.ended;
  // The first requests of a web process compile what they run; an empty file goes no further.
  await fetch(`${sender.url}/api/uploads?${new URLSearchParams({ fileName: "empty.csv" })}`, {
    method: "POST",
    headers: { cookie: sender.cookie },
  });
  const aloneMs = percentile((await alone.stop()).slice(10), 0.99);
  const memory = watchChildren(worker.pid ?? 0);
  const seconds = { bare: [await timeBareParser(csv)], csv: [] as number[], xlsx: [] as number[] };
  const durations: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pages = openPages(sender, "/visits");
    seconds.csv.push(await timeUpload(csv));
    seconds.xlsx.push(await timeUpload(xlsx));
    durations.push(...(await pages.stop()));
    seconds.bare.push(await timeBareParser(csv));
  }
  const csvSeconds = percentile(seconds.csv, 0.5);
  const bareCsvSeconds = percentile(seconds.bare, 0.5);
  const result = {
    scenario: "import",
    rows: ROWS,
    csvSeconds: Number(csvSeconds.toFixed(1)),
    xlsxSeconds: Number(percentile(seconds.xlsx, 0.5).toFixed(1)),
    bareCsvSeconds: Number(bareCsvSeconds.toFixed(2)),
    ratio: Number((csvSeconds / bareCsvSeconds).toFixed(2)),
    peakRssMb: memory.peakMb(),
    webP99Ms: Math.round(percentile(durations, 0.99)),
  };
  console.log(
    `${durations.length} pages were opened meanwhile; before it, their p99 was ${aloneMs.toFixed(0)} ms`,
  );
  console.log(JSON.stringify(result));
  const isKept =
    result.ratio <= BAR.ratio && result.peakRssMb <= BAR.peakRssMb && result.webP99Ms <= BAR.webP99Ms;
  process.exitCode = isKept ? 0 : 1;
} finally {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
}
