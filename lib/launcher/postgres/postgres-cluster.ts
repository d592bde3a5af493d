import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isAlive, readCommandLine, signalGroup, waitUntilGone } from "../processes/process-info";
import { StartProblem } from "../start-problem";
import type { PostgresAccount } from "./postgres-account";
import type { findPostgresBinaries } from "./postgres-binaries";

/** A data folder of Postgres and what is needed to run its programs. */
export interface Cluster {
  readonly dataDir: string;
  readonly logPath: string;
  readonly superuserPassword: string;
  readonly account: PostgresAccount;
  readonly binaries: Awaited<ReturnType<typeof findPostgresBinaries>>;
}

/** The last lines of the server's log. */
export function readLogTail(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8").trim().split("\n").slice(-12).join("\n") : "";
}

/** Makes the data folder under another name first: one that was interrupted is never taken for a whole one. */
export async function createCluster(cluster: Cluster): Promise<void> {
  const { account } = cluster;
  const dataDir = `${cluster.dataDir}.new`;
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  account.own(dataDir);
  const passwordFile = `${cluster.dataDir}.password`;
  writeFileSync(passwordFile, cluster.superuserPassword, { mode: 0o600 });
  account.own(passwordFile);
  const letters = { darwin: "en_US.UTF-8", win32: "C" }[process.platform as string] ?? "C.UTF-8";
  const args = [
    `--pgdata=${dataDir}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    `--lc-ctype=${letters}`,
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ];
  const log = openSync(cluster.logPath, "a", 0o600);
  const initdb = account.spawn(cluster.binaries.initdb, args, {
    stdio: ["ignore", log, log],
    detached: true,
  });
  const code = await new Promise((done) => initdb.once("exit", done).once("error", () => done(null)));
  closeSync(log);
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    throw new StartProblem(
      `Postgres could not make its data folder ${cluster.dataDir}; its log says:\n${readLogTail(cluster.logPath)}`,
    );
  }
  renameSync(dataDir, cluster.dataDir);
}

/** Ends a server that a killed launcher left behind, or removes the note of one that is gone. */
export async function clearLeftover(cluster: Cluster): Promise<void> {
  const noteFile = join(cluster.dataDir, "postmaster.pid");
  if (!existsSync(noteFile)) return;
  const pid = Number(readFileSync(noteFile, "utf8").split("\n")[0]);
  const command = isAlive(pid) ? readCommandLine(pid) : "";
  const isOurs = command === null || (command.includes("postgres") && command.includes(cluster.dataDir));
  if (!isOurs) {
    rmSync(noteFile, { force: true });
    return;
  }
  await stopServer(cluster, pid);
}

/** Ends a server in order; with force when it does not. */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  const args = ["stop", `--pgdata=${cluster.dataDir}`, "--mode=fast", "--timeout=8", "--silent"];
  const pgCtl = cluster.account.spawn(cluster.binaries.pg_ctl, args, { stdio: "ignore", detached: true });
  await new Promise((done) => pgCtl.once("exit", done).once("error", done));
  if (await waitUntilGone(pid, 1_000)) return;
  signalGroup(pid, "SIGQUIT");
  if (!(await waitUntilGone(pid, 2_000))) signalGroup(pid, "SIGKILL");
}
