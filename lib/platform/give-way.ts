import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { getPriority, setPriority } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

/** What nice(1) adds when it is told nothing. */
const NICE = 10;
/** A third of what another session gets where both want the processor. */
const SESSION_NICE = 5;
/** Linux takes one such change of all unprivileged processes together every 100 ms: how long to wait before each try. */
const TRIES_MS = [0, 150, 300, 600];

/**
 * Lets this process, and all that it starts, run after others that want the processor. Linux compares
 * sessions before niceness where `kernel.sched_autogroup_enabled` is 1 (sched(7), "The autogroup feature"); the
 * session as a whole gives way only where it is this process's own.
 */
export async function giveWay(): Promise<void> {
  setPriority(Math.max(NICE, getPriority()));
  if (!leadsItsSession()) return;
  for (const waitMs of TRIES_MS) {
    await wait(waitMs);
    const isBusy = await writeFile("/proc/self/autogroup", String(SESSION_NICE)).then(
      () => false,
      // No Linux, or one that does not share by session: niceness is all that it looks at.
      (error: NodeJS.ErrnoException) => error.code === "EAGAIN",
    );
    if (!isBusy) return;
  }
}

/** The sixth field of stat is the session; the second, in brackets, may hold spaces (proc_pid_stat(5)). */
function leadsItsSession(): boolean {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[3] === String(process.pid);
  } catch {
    return false;
  }
}
