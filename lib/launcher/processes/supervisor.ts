import type { ChildProcess } from "node:child_process";
import { StartProblem } from "../start-problem";
import { type ChildCommand, hasExited, readLines, startChild, stopChild } from "./child-process";
import { signalGroup } from "./process-info";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** A process that lived this long was healthy: its next failure starts the pauses anew. */
const HEALTHY_AFTER_MS = 30_000;

export interface SupervisedOptions extends ChildCommand {
  /** What the console calls it: `web`, `worker`. */
  readonly name: string;
  readonly stopGraceMs: number;
  onLine(line: string): void;
  /** Told in a sentence when it died and will be started again. */
  onRestart(sentence: string): void;
}

export interface Supervised {
  /** @throws StartProblem when the process ends before it was ready for the first time. */
  readonly ready: Promise<void>;
  pid(): number | undefined;
  stop(): Promise<void>;
  /** At once, with all it started. */
  kill(): void;
}

/** How long to wait before the next start, after `failures` in a row. */
function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
}

/** Keeps a script running that sends "ready" to its parent once it works: started again when it dies, with growing pauses, until it is stopped. */
export function supervise(options: SupervisedOptions): Supervised {
  let child: ChildProcess;
  let isStopping = false;
  let wasReady = false;
  let failures = 0;
  let restart: NodeJS.Timeout | undefined;
  const lastLines: string[] = [];
  const readiness = Promise.withResolvers<void>();

  const markReady = () => {
    wasReady = true;
    readiness.resolve();
  };
  const onLine = (line: string) => {
    lastLines.push(line);
    if (lastLines.length > 15) lastLines.shift();
    options.onLine(line);
  };
  const onExit = (reason: string, livedMs: number) => {
    if (isStopping) return;
    if (!wasReady) {
      readiness.reject(
        new StartProblem(
          `The ${options.name} process ended while starting (${reason}):\n${lastLines.join("\n")}`,
        ),
      );
      return;
    }
    failures = livedMs > HEALTHY_AFTER_MS ? 1 : failures + 1;
    const pauseMs = pauseAfter(failures);
    options.onRestart(
      `The ${options.name} process ended (${reason}); starting it again in ${pauseMs / 1000} s.`,
    );
    restart = setTimeout(start, pauseMs);
  };
  function start(): void {
    const startedAt = performance.now();
    child = startChild(options);
    readLines(child, onLine);
    child.on("message", (message) => {
      if (message === "ready") markReady();
    });
    child.once("error", (error) => onExit(error.message, 0));
    child.once("exit", (code, signal) =>
      onExit(signal ? `signal ${signal}` : `exit code ${code}`, performance.now() - startedAt),
    );
  }
  start();
  return {
    ready: readiness.promise,
    pid: () => (hasExited(child) ? undefined : child.pid),
    stop: async () => {
      isStopping = true;
      clearTimeout(restart);
      await stopChild(child, options.stopGraceMs);
    },
    kill: () => {
      isStopping = true;
      clearTimeout(restart);
      if (child.pid !== undefined) signalGroup(child.pid, "SIGKILL");
    },
  };
}
