import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** State and parent's id of a process on Linux, then what follows them in /proc; null where there is no such. */
function readStat(pid: number): string[] | null {
  try {
    // The name in parentheses may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? null;
  } catch {
    return null;
  }
}

/** A killed process that its parent has not asked after yet: it still has an id, and does nothing. */
function isZombie(pid: number): boolean {
  return readStat(pid)?.[0] === "Z";
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The command line of a live process, or null where it cannot be read: ids are reused, so a pid alone proves nothing. */
export function readCommandLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    if (process.platform === "win32") return null;
    const listed = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return listed.status === 0 ? listed.stdout.trim() : null;
  }
}

/** Waits until a process is gone; false when it still lives after `timeoutMs`. */
export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return true;
}

/** Sends a signal to a process and its whole group (it was started detached); silent when it is gone. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // Gone already: what was wanted.
  }
}

function listChildren(parent: number): number[] {
  if (process.platform === "linux") {
    const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
    return pids.filter((pid) => Number(readStat(pid)?.[1]) === parent);
  }
  const listed = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = (listed.stdout ?? "").split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return rows.flatMap(([pid, ppid]) => (ppid === parent && pid ? [pid] : []));
}

/** SIGKILLs a process and its children, who may sit in sessions of their own, and waits until they are gone. */
export async function killTree(pid: number): Promise<void> {
  const victims = [pid, ...listChildren(pid)];
  for (const victim of victims) {
    if (isAlive(victim)) process.kill(victim, "SIGKILL");
  }
  await Promise.all(victims.map((victim) => waitUntilGone(victim, 5_000)));
}
