import { readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";

const NICE = 10;
/** A third of what others get. A tenth, as 10 would be, lets a file wait for minutes on a busy machine. */
const SESSION_NICE = 5;

/**
 * Lets every other process go first, where this one opened a session of its own. Linux shares the processor
 * among sessions before it looks at niceness (sched(7), "The autogroup feature"): the session steps back too.
 */
export function giveWay(): void {
  setPriority(NICE);
  if (!hasOwnSession()) return;
  try {
    writeFileSync("/proc/self/autogroup", String(SESSION_NICE));
  } catch {
    // A kernel without such groups: niceness alone is enough there.
  }
}

/** Otherwise those that share it would step back too. */
function hasOwnSession(): boolean {
  if (process.platform !== "linux") return false;
  // After the name come state, parent, group and session: a session bears the id of the process that opened it.
  const afterName = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1) ?? "";
  return Number(afterName.split(" ")[3]) === process.pid;
}
