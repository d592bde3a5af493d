import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { findFreePort } from "../ports";
import { killTree } from "../processes/process-info";
import { readSecrets } from "../secrets";
import { StartProblem } from "../start-problem";
import { openPostgresAccount } from "./postgres-account";
import { findPostgresBinaries } from "./postgres-binaries";
import { type Cluster, clearLeftover, createCluster, readLogTail, stopServer } from "./postgres-cluster";

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "on",
  synchronous_commit: "on",
  shared_buffers: "256MB",
  max_connections: "200",
  min_dynamic_shared_memory: "64MB",
  max_wal_size: "2GB",
  wal_compression: "on",
  password_encryption: "scram-sha-256",
  random_page_cost: "1.1",
  timezone: "UTC",
  log_timezone: "UTC",
  // The log may be read by whoever runs the machine: no statement, for it can carry people's names.
  log_min_error_statement: "panic",
  log_parameter_max_length_on_error: "0",
  log_error_verbosity: "terse",
};
const START_TIMEOUT_MS = 60_000;
const LOG_LIMIT_BYTES = 5_000_000;

export interface EmbeddedPostgres {
  /** Signs in as `atalaya`, who owns the database `atalaya` and is no superuser. */
  readonly url: string;
  /** Signs in as the superuser, on the database `postgres`. */
  readonly superUrl: string;
  readonly pid: number;
  readonly port: number;
  /** Resolves when the server process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it in order: open transactions are rolled back, and nothing has to be recovered at the next start. */
  stop(): Promise<void>;
  /** Kills the server and all its helpers at once, as a power cut would. */
  kill9(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** The folder of the cluster; made and filled when it is not there. Secrets and the log are kept in it too. */
  readonly dir: string;
  /** On loopback; a free one when not given. */
  readonly port?: number;
  /** Server settings over the defaults: tests turn fsync off. */
  readonly settings?: Readonly<Record<string, string>>;
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Makes the role and the database that Atalaya works with, where they are not there yet. */
async function ensureDatabase(superUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'atalaya'");
    const secret = client.escapeLiteral(password);
    if (role.rowCount === 0) await client.query(`CREATE ROLE atalaya LOGIN PASSWORD ${secret}`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = 'atalaya'");
    if (database.rowCount === 0) await client.query("CREATE DATABASE atalaya OWNER atalaya");
  } finally {
    await client.end();
  }
}

interface Server {
  readonly pid: number;
  readonly ended: Promise<void>;
  hasEnded(): boolean;
}

/** Starts the server in its own session, so that Ctrl-C in the terminal reaches the launcher alone. */
async function spawnServer(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const isLogLarge = existsSync(cluster.logPath) && statSync(cluster.logPath).size > LOG_LIMIT_BYTES;
  const log = openSync(cluster.logPath, isLogLarge ? "w" : "a", 0o600);
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const child = cluster.account.spawn(
    cluster.binaries.postgres,
    ["-D", cluster.dataDir, "-p", String(port), ...flags],
    { stdio: ["ignore", log, log], detached: true },
  );
  closeSync(log);
  let hasEnded = false;
  const ended = new Promise<void>((done) => {
    const end = () => {
      hasEnded = true;
      done();
    };
    child.once("exit", end).once("error", end);
  });
  return { pid: child.pid ?? 0, ended, hasEnded: () => hasEnded };
}

async function waitUntilReady(cluster: Cluster, server: Server, superUrl: string): Promise<boolean> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!server.hasEnded()) {
    if (await canConnect(superUrl)) return true;
    if (performance.now() > deadline) {
      await stopServer(cluster, server.pid);
      return false;
    }
    await new Promise((done) => setTimeout(done, 40));
  }
  return false;
}

/**
 * Starts a real Postgres on a folder, on loopback, and makes the cluster at first use. Survives what a crash
 * leaves behind: a stale postmaster.pid, a server that still runs, helpers that outlive their server.
 *
 * @throws StartProblem with the end of the server's log when it does not come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dir = resolve(options.dir);
  mkdirSync(dir, { recursive: true });
  const binaries = await findPostgresBinaries();
  const secrets = readSecrets(dir);
  const cluster: Cluster = {
    dataDir: join(dir, "postgres"),
    logPath: join(dir, "postgres.log"),
    superuserPassword: secrets.superuserPassword,
    account: openPostgresAccount(join(dir, "postgres"), binaries.postgres),
    binaries,
  };
  if (existsSync(join(cluster.dataDir, "PG_VERSION"))) await clearLeftover(cluster);
  else await createCluster(cluster);

  const port = options.port ?? (await findFreePort());
  const superUrl = `postgresql://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/postgres`;
  const server = await startPatiently(cluster, port, options.settings ?? {}, superUrl);
  await ensureDatabase(superUrl, secrets.databasePassword);
  return {
    url: `postgresql://atalaya:${secrets.databasePassword}@127.0.0.1:${port}/atalaya`,
    superUrl,
    pid: server.pid,
    port,
    ended: server.ended,
    stop: () => stopServer(cluster, server.pid),
    kill9: () => killTree(server.pid),
  };
}

/** Helpers of a killed server hold its shared memory for a moment longer: that refusal is waited out. */
async function startPatiently(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
  superUrl: string,
): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const server = await spawnServer(cluster, port, settings);
    if (await waitUntilReady(cluster, server, superUrl)) return server;
    const tail = readLogTail(cluster.logPath);
    if (attempt === 10 || !tail.includes("pre-existing shared memory block")) {
      throw new StartProblem(`Postgres did not start on ${cluster.dataDir}; its log says:\n${tail}`);
    }
    await new Promise((done) => setTimeout(done, 500));
  }
}
