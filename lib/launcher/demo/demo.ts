import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../console";
import { openLogFile } from "../log-file";
import { findFreePort } from "../ports";
import { readLines, startChild, stopChild } from "../processes/child-process";
import type { StopList } from "../processes/stop-list";
import { readSecrets } from "../secrets";
import type { LaunchSettings } from "../settings";
import { StartProblem } from "../start-problem";
import { connectKobra } from "./connect-kobra";
import { connectWolkvox } from "./connect-wolkvox";

const ADMIN_EMAIL = "demo@atalaya.example";
const AGENTS = "40";
const DAYS = "30";
const VISITS_PER_MINUTE = "12";
/** Campaigns that would take a day are through in half an hour, and polls come every 15 s. */
const WOLKVOX_SPEED = "20";
const POLL_SLOT_MS = "15000";
const WOLKVOX_LICENCES = 10;
const WOLKVOX_TOKEN = "demo-token-of-the-sandbox";
const KOBRA_HEADER = "X-Api-Key";
const KOBRA_SECRET = "demo-secret-of-the-sandbox";
/** Slow enough to be watched. */
const KOBRA_REQUESTS_PER_MINUTE = 120;
/** Some accounts fail, so that there is something to see. */
const KOBRA_REFUSES_ENDING = "13";

/**
 * Sets what the demo fixes, before anything is started: its own sign-in, its webhook key, no map tiles.
 *
 * @throws StartProblem where DATABASE_URL names a server.
 */
export function setDemoEnvironment(dataDir: string): void {
  // Receipts cannot be deleted: made-up visits must never reach a database that is in use.
  if (process.env.DATABASE_URL) {
    throw new StartProblem("The demo runs on a database of its own. Unset DATABASE_URL and start it again.");
  }
  const secrets = readSecrets(dataDir);
  process.env.ATALAYA_ADMIN_EMAIL ||= ADMIN_EMAIL;
  process.env.ATALAYA_ADMIN_PASSWORD ||= secrets.demoAdminPassword;
  process.env.ATALAYA_WEBHOOK_KEY ||= secrets.demoWebhookKey;
  process.env.ATALAYA_TILE_URL ??= "";
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_POLL_SLOT_MS ||= POLL_SLOT_MS;
}

/** Starts the sandbox's wolkvox and connects this Atalaya to it. */
export async function runDemoWolkvox(
  settings: LaunchSettings,
  env: Readonly<Record<string, string>>,
  stops: StopList,
): Promise<void> {
  const port = await findFreePort();
  const callsADay = String(WOLKVOX_LICENCES * 1_000);
  const child = startChild({
    script: [
      ...["sandbox/wolkvox/serve.ts", "--port", String(port), "--token", WOLKVOX_TOKEN],
      ...["--speed", WOLKVOX_SPEED, "--calls-a-day", callsADay],
    ],
    env: { NODE_ENV: "production" },
  });
  stops.add({ stop: () => stopChild(child, 1_000), kill: () => child.kill("SIGKILL") });
  readLines(child, openLogFile(join(settings.dataDir, "wolkvox.log")));
  await connectWolkvox(env, {
    name: "wolkvox (demo)",
    baseUrl: `http://127.0.0.1:${port}`,
    token: WOLKVOX_TOKEN,
    licences: WOLKVOX_LICENCES,
    dailyLimit: null,
  });
  say.done("Campaigns are polled from a made-up wolkvox");
}

/** Starts the sandbox's import of accounts, and has this Atalaya send there unless it sends elsewhere. */
export async function runDemoKobra(
  settings: LaunchSettings,
  env: Readonly<Record<string, string>>,
  stops: StopList,
): Promise<void> {
  const port = await findFreePort();
  const child = startChild({
    script: [
      ...["sandbox/kobra/import/serve.ts", "--port", String(port), "--header", KOBRA_HEADER],
      ...["--value", KOBRA_SECRET, "--refuse-ending", KOBRA_REFUSES_ENDING, "--latency", "300"],
    ],
    env: { NODE_ENV: "production" },
  });
  stops.add({ stop: () => stopChild(child, 1_000), kill: () => child.kill("SIGKILL") });
  readLines(child, openLogFile(join(settings.dataDir, "kobra-import.log")));
  const isConnected = await connectKobra(env, {
    baseUrl: `http://127.0.0.1:${port}/api`,
    headerName: KOBRA_HEADER,
    headerValue: KOBRA_SECRET,
    requestsPerMinute: KOBRA_REQUESTS_PER_MINUTE,
  });
  if (isConnected)
    say.done(`Accounts go to a made-up Kobra; it refuses those that end in ${KOBRA_REFUSES_ENDING}`);
}

/** Runs the sandbox's Kobra until it ends; its exit code. */
async function send(settings: LaunchSettings, extra: string[], stops: StopList): Promise<number | null> {
  const key = process.env.ATALAYA_WEBHOOK_KEY ?? "";
  const url = `http://127.0.0.1:${settings.port}/api/webhooks/visits`;
  const child = startChild({
    script: ["sandbox/kobra/send.ts", "--url", url, "--key", key, "--agents", AGENTS, ...extra],
    env: { NODE_ENV: "production" },
  });
  stops.add({ stop: () => stopChild(child, 1_000), kill: () => child.kill("SIGKILL") });
  readLines(child, openLogFile(join(settings.dataDir, "kobra.log")));
  return new Promise((done) => child.once("close", done));
}

/** A month of visits the first time, then visits arriving live, until everything is stopped. */
export async function sendDemoVisits(settings: LaunchSettings, stops: StopList): Promise<void> {
  const email = process.env.ATALAYA_ADMIN_EMAIL;
  say.done(`Demo: sign in as ${email} with the password ${process.env.ATALAYA_ADMIN_PASSWORD}`);
  const marker = join(settings.dataDir, "history-sent");
  if (!existsSync(marker)) {
    say.step(`Sending ${DAYS} days of visits by ${AGENTS} agents…`);
    const code = await send(settings, ["--days", DAYS], stops);
    if (stops.isStopping()) return;
    if (code === 0) writeFileSync(marker, new Date().toISOString());
    else say.warn("Not all of the history was sent: the next `npm run demo` sends it again.");
  }
  say.done("Visits arrive live");
  await send(settings, ["--live", "--per-minute", VISITS_PER_MINUTE], stops);
  if (!stops.isStopping())
    say.warn(`The sender of live visits ended: see ${join(settings.dataDir, "kobra.log")}`);
}
