import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../paths";
import { signalGroup, waitUntilGone } from "./process-info";

const FOLLOW_PARENT = pathToFileURL(join(import.meta.dirname, "follow-parent.mjs")).href;

/**
 * What the worker holds is about 100 MB, beside everything else on a small machine. V8 left alone lets four
 * times that gather before it looks for garbage. The web process looks twice as often as V8 would: each look
 * holds up its pages for 8 ms instead of 25, and an upload's pieces no longer pile up until all of it is searched.
 */
const NODE_FLAGS: Readonly<Record<string, readonly string[]>> = {
  "lib/worker/main.ts": ["--max-old-space-size=512", "--max-semi-space-size=4"],
  "lib/web/main.ts": ["--max-semi-space-size=8"],
};

export interface ChildCommand {
  /** A script of this repository, TypeScript or not, and what follows it. */
  readonly script: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Starts a script in a session of its own: Ctrl-C in the terminal reaches the launcher alone, which then
 * decides the order. The child ends by itself when the launcher is gone.
 */
export function startChild(command: ChildCommand): ChildProcess {
  const [script = ""] = command.script;
  const flags = [...(NODE_FLAGS[script] ?? []), ...(script.endsWith(".ts") ? ["--import", "tsx"] : [])];
  return spawn(process.execPath, [...flags, "--import", FOLLOW_PARENT, ...command.script], {
    cwd: ROOT,
    env: { ...process.env, ...command.env, ATALAYA_LAUNCHER_PID: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
  });
}

/** Asks a child to end and waits; after `graceMs` it and all it started are killed. */
export async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  if (!(await waitUntilGone(pid, graceMs))) signalGroup(pid, "SIGKILL");
}

/** Whether a child has ended, whatever the reason. */
export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Calls `onLine` with each line that a child writes to its output and its errors. */
export function readLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream?.setEncoding("utf8");
    stream?.on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line);
    });
    stream?.on("end", () => {
      if (rest !== "") onLine(rest);
    });
  }
}
