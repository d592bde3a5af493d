import { say } from "../console";

/** Ctrl-C reaches us twice at once, from the terminal and from npm: only a later one is a person's second. */
const SECOND_CTRL_C_AFTER_MS = 1_000;

interface Stoppable {
  stop(): Promise<void> | void;
  /** At once, when the person does not want to wait. */
  kill?(): void;
}

export interface StopList {
  isStopping(): boolean;
  /** What is added last is stopped first, also when stopping has begun. */
  add(stoppable: Stoppable): void;
  /** Something that must not be left half started: stopping waits for it, and then stops what it added. */
  finish<T>(starting: Promise<T>): Promise<T>;
  /** Stops everything, says `lastLine`, and ends this process. */
  stopAll(exitCode: number, lastLine?: string): Promise<never>;
}

/** npm hands SIGTERM to the shell between us, which dies without passing it on: our parent's end is the signal then. */
function stopWithNpm(onEnd: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onEnd();
  }, 500);
  watch.unref();
}

async function stopOne(stoppable: Stoppable): Promise<void> {
  try {
    await stoppable.stop();
  } catch (error) {
    say.warn(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Answers Ctrl-C, SIGTERM and a closed terminal by stopping all that was added, in order.
 *
 * @param signalExitCode what to leave with then: 0 where stopping is how it ends, not 0 where it cuts work short.
 */
export function openStopList(signalExitCode = 0): StopList {
  const everything: Stoppable[] = [];
  const waiting: Stoppable[] = [];
  const starting = new Set<Promise<unknown>>();
  let stoppingSince: number | null = null;

  const stopAll = async (exitCode: number, lastLine?: string): Promise<never> => {
    if (stoppingSince !== null) return new Promise<never>(() => undefined);
    stoppingSince = performance.now();
    while (waiting.length > 0 || starting.size > 0) {
      const next = waiting.pop();
      if (next) await stopOne(next);
      else await Promise.allSettled(starting);
      // Whoever started something gets the turn to add it.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (lastLine !== undefined) console.log(lastLine);
    process.exit(exitCode);
  };
  const onSignal = () => {
    if (stoppingSince === null) {
      say.step("Stopping…");
      void stopAll(signalExitCode);
    } else if (performance.now() - stoppingSince > SECOND_CTRL_C_AFTER_MS) {
      for (const each of everything) each.kill?.();
      process.exit(130);
    }
  };
  stopWithNpm(onSignal);
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal).on("SIGHUP", onSignal);
  // A closed terminal refuses what is still said to it.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  return {
    isStopping: () => stoppingSince !== null,
    add: (stoppable) => {
      everything.push(stoppable);
      waiting.push(stoppable);
    },
    finish: (promise) => {
      starting.add(promise);
      return promise.finally(() => starting.delete(promise));
    },
    stopAll,
  };
}
