import { type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StartProblem } from "../start-problem";

interface Account {
  readonly uid: number;
  readonly gid: number;
}

function lookUpAccount(): Account | null {
  const ids = ["-u", "-g"].map((flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const [uid, gid] = ids.map((result) => (result.status === 0 ? Number(result.stdout) : Number.NaN));
  if (uid === undefined || gid === undefined || Number.isNaN(uid + gid)) return null;
  return { uid, gid };
}

/**
 * The account that Postgres runs under: null for our own. Postgres refuses to run as root, so root lends it
 * the system's `postgres` account, made when there is none.
 */
function findAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const existing = lookUpAccount();
  if (existing) return existing;
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  const made = lookUpAccount();
  if (!made) {
    throw new StartProblem(
      "Postgres does not run as root and the account `postgres` could not be made: start Atalaya as an ordinary user, or set DATABASE_URL.",
    );
  }
  return made;
}

/** Whether others may pass through every folder above `path`. */
function isReachableByOthers(path: string): boolean {
  const parent = dirname(path);
  if (parent === path) return true;
  const isOpen = (statSync(parent).mode & 0o001) !== 0;
  return isOpen && isReachableByOthers(parent);
}

export interface PostgresAccount {
  /** Gives a file or folder to the account, where it is not ours. */
  own(path: string): void;
  spawn(command: string, args: readonly string[], options: SpawnOptions): ReturnType<typeof spawn>;
}

/**
 * How the programs of Postgres are run on `paths`. Where root keeps them below a closed folder (/root), the
 * account gets one capability more, to pass through it; that takes util-linux's `setpriv`.
 */
export function openPostgresAccount(...paths: string[]): PostgresAccount {
  const account = findAccount();
  if (!account) {
    return { own: () => undefined, spawn: (command, args, options) => spawn(command, args, options) };
  }
  const own = (path: string) => chownSync(path, account.uid, account.gid);
  if (paths.every(isReachableByOthers)) {
    return { own, spawn: (command, args, options) => spawn(command, args, { ...options, ...account }) };
  }
  const prefix = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    // Without it access(2), with which initdb looks for its sister programs, leaves the capability out.
    "--securebits=+no_setuid_fixup",
    "--",
  ];
  return { own, spawn: (command, args, options) => spawn("setpriv", [...prefix, command, ...args], options) };
}
