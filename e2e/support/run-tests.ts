import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild, ensureClient } from "@/lib/launcher/build";
import { describeCheck, runChecks } from "@/lib/launcher/check";
import { provideBrowser } from "@/lib/launcher/find-browser";
import { listScripts } from "@/lib/launcher/named-script";
import { ROOT } from "@/lib/launcher/paths";
import { openStopList } from "@/lib/launcher/processes/stop-list";
import { startTestCluster } from "@/lib/launcher/throw-away/test-cluster";
import { addTallies, countPlaywright, countVitest, ONE_FAILED, ONE_PASSED, type Tally } from "./tally";

/** Chaos runs that are short enough for every test run; the others are started by name. */
const SHORT_CHAOS = [
  "kill-server",
  "kill-worker",
  "fuzz",
  "duplicates",
  "one-poll",
  "quota",
  "upstream",
  "poison",
  "big-import",
];
const NOTHING: Tally = { passed: 0, failed: 0 };

const stops = openStopList(130);
const reports = mkdtempSync(join(tmpdir(), "atalaya-reports-"));
stops.add({ stop: () => rmSync(reports, { recursive: true, force: true }) });

/** Runs one of our tools with its output on the console; its exit code. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  stops.add({ stop: () => void child.kill("SIGTERM"), kill: () => child.kill("SIGKILL") });
  const code: number | null = await new Promise((done) => child.once("close", done));
  return code ?? 1;
}

async function checkCode(): Promise<Tally> {
  const results = await runChecks((result) => console.log(describeCheck(result)));
  return results.map((result) => (result.isPassed ? ONE_PASSED : ONE_FAILED)).reduce(addTallies, NOTHING);
}

async function runUnitAndDatabaseTests(): Promise<Tally> {
  const path = join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
  const code = await run(["node_modules/vitest/vitest.mjs", "run", ...reporters]);
  return countVitest(path, code);
}

async function buildPages(): Promise<Tally> {
  await ensureBuild();
  return NOTHING;
}

async function runStories(): Promise<Tally> {
  if (!readdirSync(join(ROOT, "e2e")).some((name) => name.endsWith(".spec.ts"))) return NOTHING;
  const browser = provideBrowser(() => console.log("No browser here yet: installing Debian's Chromium…"));
  if ("problem" in browser) {
    console.error(browser.problem);
    return ONE_FAILED;
  }
  const path = join(reports, "playwright.json");
  const code = await run(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: path,
    ATALAYA_BROWSER: browser.path,
  });
  return countPlaywright(path, code);
}

async function runChaos(): Promise<Tally> {
  const there = listScripts("chaos");
  let tally = NOTHING;
  for (const name of SHORT_CHAOS.filter((each) => there.includes(each))) {
    const code = await run(["--import", "tsx", `chaos/${name}.ts`, "--short"]);
    tally = addTallies(tally, code === 0 ? ONE_PASSED : ONE_FAILED);
  }
  return tally;
}

async function startCluster(): Promise<Tally> {
  const cluster = await stops.finish(startTestCluster());
  stops.add(cluster);
  Object.assign(process.env, cluster.env);
  return NOTHING;
}

const STEPS: readonly [string, () => Promise<Tally>][] = [
  ["Prisma client", async () => ensureClient().then(() => NOTHING)],
  ["Format, lint, types, boundaries, dead code", checkCode],
  ["A throw-away Postgres", startCluster],
  ["Unit and database tests", runUnitAndDatabaseTests],
  ["Production build", buildPages],
  ["Stories in a browser", runStories],
  ["Short chaos runs", runChaos],
];

let total = NOTHING;
for (const [title, step] of STEPS) {
  const startedAt = performance.now();
  console.log(`\n── ${title}`);
  const tally = await step().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return ONE_FAILED;
  });
  if (stops.isStopping()) break;
  total = addTallies(total, tally);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(`── ${title}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
}
await stops.stopAll(total.failed > 0 ? 1 : 0, `\n${total.passed} passed, ${total.failed} failed`);
