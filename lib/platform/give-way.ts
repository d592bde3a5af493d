import { readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";

/** What nice(1) adds when it is told nothing. */
const NICE = 10;
/** A third of what another session gets where both want the processor. */
const SESSION_NICE = 5;

/**
 * Lets this process, and all that it starts, run after others that want the processor. Linux compares
 * sessions before niceness where `kernel.sched_autogroup_enabled` is 1 (sched(7), "The autogroup feature"); the
 * session as a whole gives way only where it is this process's own.
 */
export function giveWay(): void {
  setPriority(NICE);
  if (!leadsItsSession()) return;
  try {
    writeFileSync("/proc/self/autogroup", String(SESSION_NICE));
  } catch {
    // No Linux, or one that does not share by session: niceness is all that it looks at.
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
