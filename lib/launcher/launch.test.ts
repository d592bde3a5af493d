import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findLockHolder } from "./lock";
import { ROOT } from "./paths";
import { findFreePort } from "./ports";
import { isAlive, waitUntilGone } from "./processes/process-info";

interface Launch {
  readonly process: ChildProcess;
  /** True once it serves; false when it ended before. */
  readonly isUp: Promise<boolean>;
  readonly ended: Promise<number | null>;
  output(): string;
}

/** Starts a launcher with stand-ins as a shell does: leader of its own group, which gets the Ctrl-C. */
function launch(env: Record<string, string>): Launch {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/launcher/stand-ins/launch.ts"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: "", NEXTAUTH_URL: "", ATALAYA_HOST: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const isUp = new Promise<boolean>((done) => {
    child.once("message", () => done(true));
    child.once("exit", () => done(false));
  });
  return { process: child, isUp, ended, output: () => output };
}

function pressCtrlC(launched: Launch): void {
  process.kill(-(launched.process.pid ?? 0), "SIGINT");
}

const readPostgresPid = (dataDir: string) =>
  Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

async function query(dataDir: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: findLockHolder(dataDir)?.databaseUrl ?? "" });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("npm start", { timeout: 60_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), "atalaya-launch-"));
  let env: Record<string, string>;
  let running: Launch;

  const askWeb = async () => (await fetch(`http://127.0.0.1:${env.ATALAYA_PORT}/`)).text();

  beforeAll(async () => {
    const port = await findFreePort();
    env = { ATALAYA_DATA_DIR: dataDir, ATALAYA_PORT: String(port) };
    running = launch(env);
    expect(await running.isUp, running.output()).toBe(true);
  }, 60_000);

  afterAll(async () => {
    pressCtrlC(running);
    await running.ended;
    rmSync(dataDir, { recursive: true, force: true });
  }, 30_000);

  test("prints the address and the first sign-in, and answers", async () => {
    expect(running.output()).toContain(`http://localhost:${env.ATALAYA_PORT}`);
    expect(running.output()).toContain("shown-once");
    expect(await askWeb()).toMatch(/^\d+$/);
  });

  test("keeps its secrets in a file that only the owner reads", () => {
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, "running.json")).mode & 0o777).toBe(0o600);
  });

  test("refuses a second start on the same data in one sentence", async () => {
    const second = launch(env);
    expect(await second.ended).toBe(1);
    expect(second.output().trim()).toMatch(
      /^✗ Atalaya already runs on this data \(process \d+, http:\/\/localhost:\d+\): stop it first, or set ATALAYA_DATA_DIR to another folder\.$/,
    );
  });

  test("starts a worker or a web process again when it dies", async () => {
    process.kill(Number(await askWeb()), "SIGKILL");
    await expect
      .poll(() => running.output(), { timeout: 5_000 })
      .toContain("The web process ended (signal SIGKILL); starting it again in 0.5 s.");
    await expect.poll(() => askWeb().catch(() => null), { timeout: 10_000 }).toMatch(/^\d+$/);
  });

  test("recovers the Postgres that a killed launcher left running, with its data", async () => {
    await query(dataDir, "CREATE TABLE kept (note text)");
    await query(dataDir, "INSERT INTO kept VALUES ('still here')");
    const leftover = readPostgresPid(dataDir);
    running.process.kill("SIGKILL");
    await running.ended;
    expect(isAlive(leftover)).toBe(true);
    running = launch(env);
    expect(await running.isUp, running.output()).toBe(true);
    expect(isAlive(leftover)).toBe(false);
    expect(await query(dataDir, "SELECT note FROM kept")).toEqual([{ note: "still here" }]);
  });

  test("stops web, worker and Postgres in that order on Ctrl-C, and leaves with 0", async () => {
    const postgres = readPostgresPid(dataDir);
    const pressedAt = performance.now();
    pressCtrlC(running);
    expect(await running.ended).toBe(0);
    expect(performance.now() - pressedAt).toBeLessThan(10_000);
    expect(await waitUntilGone(postgres, 0)).toBe(true);
    expect(findLockHolder(dataDir)).toBeNull();
    const log = readFileSync(join(dataDir, "atalaya.log"), "utf8").trim().split("\n");
    expect(log.slice(-2)).toEqual(["web stopped", "worker stopped"]);
    running = launch(env);
    expect(await running.isUp, running.output()).toBe(true);
    expect(await query(dataDir, "SELECT note FROM kept")).toEqual([{ note: "still here" }]);
  });
});

describe("what keeps it from starting is one clear sentence", { timeout: 30_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), "atalaya-refused-"));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test("a taken port", async () => {
    const other = createServer();
    const port = await new Promise<number>((done) =>
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        done(typeof address === "object" && address ? address.port : 0);
      }),
    );
    const launched = launch({ ATALAYA_DATA_DIR: dataDir, ATALAYA_PORT: String(port) });
    expect(await launched.ended).toBe(1);
    expect(launched.output().trim()).toBe(
      `✗ Port ${port} is taken by another program: set ATALAYA_PORT to a free one.`,
    );
    other.close();
  });

  test("an unreachable DATABASE_URL, without its password", async () => {
    const [port, deadPort] = [await findFreePort(), await findFreePort()];
    const launched = launch({
      ATALAYA_DATA_DIR: dataDir,
      ATALAYA_PORT: String(port),
      DATABASE_URL: `postgresql://ana:very-secret@127.0.0.1:${deadPort}/atalaya`,
    });
    expect(await launched.ended).toBe(1);
    expect(launched.output()).not.toContain("very-secret");
    expect(launched.output().trim()).toBe(
      `✗ The database of DATABASE_URL at 127.0.0.1:${deadPort}/atalaya cannot be used: nothing listens there.`,
    );
  });

  test("a Node that is too old", () => {
    const script =
      "import('./lib/launcher/node-version.mjs').then((m) => console.log(m.describeOldNode(process.argv[1])))";
    const ask = (version: string) =>
      spawnSync(process.execPath, ["--eval", script, version], { cwd: ROOT, encoding: "utf8" }).stdout.trim();
    expect(ask("20.19.0")).toContain("Atalaya needs Node 22.12 or newer and this is 20.19.0");
    expect(ask("22.11.1")).toContain("Atalaya needs Node 22.12");
    expect(ask("22.12.0")).toBe("null");
    expect(ask("24.0.0")).toBe("null");
  });
});
