import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareWorkspace } from "../bootstrap";
import { ensureBuild } from "../build";
import { findFreePort } from "../ports";
import { startEmbeddedPostgres } from "../postgres/embedded-postgres";
import { readLines, startChild, stopChild } from "../processes/child-process";
import { signalGroup } from "../processes/process-info";

const ADMIN = { email: "primera@atalaya.example", password: "una-torre-desechable" };
const WEBHOOK_KEY = "throw-away-key-0123456789abcdef0123456789";

export interface ThrowAwayProcess {
  readonly pid: number | undefined;
  /** SIGKILL, for the process and all it started. Resolves when it is gone. */
  kill9(): Promise<void>;
  stop(): Promise<void>;
}

/** Atalaya as users run it, on a database of its own with the real durability settings. */
export interface ThrowAway {
  readonly url: string;
  readonly webhookUrl: string;
  readonly webhookKey: string;
  readonly databaseUrl: string;
  /** What its processes run with. */
  readonly env: Readonly<Record<string, string>>;
  readonly admin: { readonly email: string; readonly password: string };
  stopPostgres(): Promise<void>;
  /** On the same data and port. */
  restartPostgres(): Promise<void>;
  /** Resolves when it listens; always on the same port. */
  startWeb(env?: Readonly<Record<string, string>>): Promise<ThrowAwayProcess>;
  startWorker(env?: Readonly<Record<string, string>>): Promise<ThrowAwayProcess>;
  /** Ends whatever still runs and removes the data. */
  stop(): Promise<void>;
}

const STOP_GRACE_MS = 5_000;

/** For `chaos/` and `bench/`: nothing of it outlives `stop`. */
export async function startThrowAway(): Promise<ThrowAway> {
  await ensureBuild(() => console.log("Building the pages…"));
  const dir = mkdtempSync(join(tmpdir(), "atalaya-throw-away-"));
  let postgres = await startEmbeddedPostgres({ dir });
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: postgres.url,
    NEXTAUTH_SECRET: "only-for-throw-away-runs-0123456789",
    NEXTAUTH_URL: url,
    ATALAYA_HOST: "127.0.0.1",
    ATALAYA_PORT: String(port),
    ATALAYA_TILE_URL: "",
    ATALAYA_WEBHOOK_KEY: WEBHOOK_KEY,
    ATALAYA_ADMIN_EMAIL: ADMIN.email,
    ATALAYA_ADMIN_PASSWORD: ADMIN.password,
    ATALAYA_LOG_LEVEL: "error",
    ATALAYA_SEALING_KEY: "b25seS1mb3ItdGhyb3ctYXdheS1ydW5zLTAxMjM0NTY",
    ATALAYA_ALLOWED_HOSTS: "127.0.0.1",
  };
  await prepareWorkspace(env);
  const running = new Set<ThrowAwayProcess>();
  const run = async (script: string, extra: Readonly<Record<string, string>>) => {
    const started = await runScript(script, { ...env, ...extra });
    running.add(started);
    return started;
  };
  return {
    url,
    webhookUrl: `${url}/api/webhooks/visits`,
    webhookKey: WEBHOOK_KEY,
    databaseUrl: postgres.url,
    env,
    admin: ADMIN,
    stopPostgres: () => postgres.stop(),
    restartPostgres: async () => {
      postgres = await startEmbeddedPostgres({ dir, port: postgres.port });
    },
    startWeb: (extra = {}) => run("lib/web/main.ts", extra),
    startWorker: (extra = {}) => run("lib/worker/main.ts", extra),
    stop: async () => {
      await Promise.all([...running].map((each) => each.stop()));
      await postgres.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function runScript(script: string, env: Readonly<Record<string, string>>): Promise<ThrowAwayProcess> {
  const child = startChild({ script: [script], env });
  const lastLines: string[] = [];
  readLines(child, (line) => lastLines.push(line) > 20 && lastLines.shift());
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.on("message", (message) => message === "ready" && resolve());
    child.once("close", () => reject(new Error(`${script} ended while starting:\n${lastLines.join("\n")}`)));
  });
  return {
    pid: child.pid,
    kill9: async () => {
      if (child.pid !== undefined) signalGroup(child.pid, "SIGKILL");
      await closed;
    },
    stop: () => stopChild(child, STOP_GRACE_MS),
  };
}
