import { join } from "node:path";
import { type PreparedWorkspace, prepareWorkspace } from "./bootstrap";
import { ensureBuild, ensureClient } from "./build";
import { describeWorkspace, type FirstSecrets, say, shortenLogLine } from "./console";
import { takeDataLock } from "./lock";
import { openLogFile } from "./log-file";
import { requireFreePort } from "./ports";
import { startEmbeddedPostgres } from "./postgres/embedded-postgres";
import { requireDatabase } from "./postgres/given-database";
import type { StopList } from "./processes/stop-list";
import { type Supervised, supervise } from "./processes/supervisor";
import { readSecrets, type Secrets } from "./secrets";
import type { LaunchSettings } from "./settings";
import { StartProblem } from "./start-problem";

/** Web and worker get 4 s each and Postgres 2: Ctrl-C is over within 10 s, whatever they do. */
const STOP_GRACE_MS = 4_000;
/** A killed launcher's web process needs a moment to notice and to leave the port. */
const PORT_PATIENCE_MS = 12_000;

/** What is run, so that tests can launch without a build. */
export interface Programs {
  readonly web: readonly string[];
  readonly worker: readonly string[];
  readonly isDevelopment: boolean;
  /** Builds the pages where they need it. */
  build(onStarted: (stop: () => void) => void): Promise<void>;
  prepare(
    env: Readonly<Record<string, string>>,
    onStarted: (stop: () => void) => void,
  ): Promise<PreparedWorkspace>;
}

export const PRODUCTION: Programs = {
  web: ["lib/web/main.ts"],
  worker: ["lib/worker/main.ts"],
  isDevelopment: false,
  build: async (onStarted) => {
    const startedAt = performance.now();
    let isBuilding = false;
    await ensureBuild(() => {
      isBuilding = true;
      say.step("Building the pages, about a minute; later starts skip this…");
    }, onStarted);
    if (isBuilding) say.done(`Built in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  },
  prepare: prepareWorkspace,
};

export const DEVELOPMENT: Programs = {
  web: ["lib/web/main.ts", "--dev"],
  worker: ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "lib/worker/main.ts"],
  isDevelopment: true,
  build: ensureClient,
  prepare: prepareWorkspace,
};

/** The environment that web and worker share. */
export function childEnv(
  settings: LaunchSettings,
  databaseUrl: string,
  secrets: Secrets,
  isDevelopment: boolean,
): Record<string, string> {
  return {
    NODE_ENV: isDevelopment ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.nextAuthSecret,
    NEXTAUTH_URL: settings.address,
    ATALAYA_SEALING_KEY: process.env.ATALAYA_SEALING_KEY || secrets.sealingKey,
    ATALAYA_HOST: settings.host,
    ATALAYA_PORT: String(settings.port),
  };
}

/** Starts the embedded Postgres, and again on the same port should it die. */
async function keepPostgres(dataDir: string, stops: StopList): Promise<string> {
  let server = await stops.finish(startEmbeddedPostgres({ dir: dataDir }));
  stops.add({ stop: () => server.stop(), kill: () => void server.kill9() });
  const restart = async () => {
    if (stops.isStopping()) return;
    say.warn("Postgres ended by itself; starting it again.");
    server = await stops.finish(startEmbeddedPostgres({ dir: dataDir, port: server.port }));
    watch();
  };
  const watch = () => {
    server.ended.then(restart).catch((error: unknown) => {
      say.problem(error instanceof Error ? error.message : String(error));
      void stops.stopAll(1);
    });
  };
  watch();
  say.done("Postgres runs");
  return server.url;
}

async function openDatabase(settings: LaunchSettings, stops: StopList): Promise<string> {
  if (settings.databaseUrl === null) return keepPostgres(settings.dataDir, stops);
  await requireDatabase(settings.databaseUrl);
  return settings.databaseUrl;
}

/** The secrets of a first start are shown even when the start fails further on: they cannot be read again. */
function holdSecrets(address: string, secrets: FirstSecrets, stops: StopList): () => void {
  let isShown = false;
  const show = () => {
    if (!isShown) console.log(`\n${describeWorkspace(address, secrets)}\n`);
    isShown = true;
  };
  if (secrets.admin || secrets.webhookKey) stops.add({ stop: show });
  return show;
}

/** Runs `name` under supervision, its log in the data folder's file and the worst of it on the console. */
export function runProcess(
  name: "web" | "worker",
  script: readonly string[],
  env: Readonly<Record<string, string>>,
  onLine: (line: string) => void,
): Supervised {
  return supervise({
    name,
    script,
    env: { ...env, ATALAYA_PROCESS: name },
    stopGraceMs: STOP_GRACE_MS,
    onLine,
    onRestart: say.warn,
  });
}

export interface RunningAtalaya {
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
}

/**
 * Everything of `npm start`, from the lock to the banner. What was started is in `stops` when this throws.
 *
 * @throws StartProblem in one sentence where a person can mend what is wrong.
 */
export async function start(
  settings: LaunchSettings,
  programs: Programs,
  stops: StopList,
): Promise<RunningAtalaya> {
  const startedAt = performance.now();
  const lock = takeDataLock(settings.dataDir, settings.address);
  stops.add({ stop: lock.release });
  await requireFreePort(settings.port, settings.host, lock.isTakenOver ? PORT_PATIENCE_MS : 0);
  const onStarted = (stop: () => void) => stops.add({ stop, kill: stop });
  await ensureClient(onStarted);

  const secrets = readSecrets(settings.dataDir);
  const prepare = async () => {
    const databaseUrl = await openDatabase(settings, stops);
    if (stops.isStopping()) throw new StartProblem("Stopped while starting.");
    lock.publish(databaseUrl);
    const env = childEnv(settings, databaseUrl, secrets, programs.isDevelopment);
    const prepared = await programs.prepare(env, onStarted);
    if (prepared.applied.length > 0)
      say.done(`Database brought up to date (${prepared.applied.length} migrations)`);
    return { env, show: holdSecrets(settings.address, prepared, stops) };
  };
  const [{ env, show }] = await Promise.all([prepare(), programs.build(onStarted)]);

  const logLine = openLogFile(join(settings.dataDir, "atalaya.log"));
  const onLine = (name: string) => (line: string) => {
    logLine(line);
    const shown = programs.isDevelopment ? `${name}  ${line}` : shortenLogLine(name, line);
    if (shown !== null) console.log(`  ${shown}`);
  };
  const worker = runProcess("worker", programs.worker, env, onLine("worker"));
  stops.add(worker);
  const web = runProcess("web", programs.web, env, onLine("web"));
  stops.add(web);
  await Promise.all([web.ready, worker.ready]);
  show();
  say.done(`Ready in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. Ctrl-C stops everything.`);
  return { env, secrets };
}
