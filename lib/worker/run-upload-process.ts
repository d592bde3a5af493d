import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { RunUpload } from "@/lib/domain/uploads/jobs";
import { UPLOADS_CHANNEL } from "@/lib/platform/channels";
import { listen } from "@/lib/platform/listen";

/** Enough for the texts that the cells of a large workbook share. */
const HEAP_MB = 320;
/** Half of V8's own choice: half a million rows came to 401 MB with it, and 400 are promised. */
const YOUNG_MB = 8;
const LONGEST_MS = 1_800_000;
/** Whoever brought a file soon says what its columns are, repairs one, confirms. */
const SPARE_MS = 600_000;

export interface UploadProcesses {
  readonly run: RunUpload;
  /** Whether a process waits for a file. */
  isReady(): boolean;
  stop(): Promise<void>;
}

/**
 * Works on each upload in a process of its own, for half an hour at most. It is started as soon as a file begins to arrive, and after
 * one the next is started ahead and kept for ten minutes: most of a small file's second is that start.
 */
export function openUploadProcesses(longestMs = LONGEST_MS): UploadProcesses {
  let spare: ChildProcess | null = null;
  let isOpen = true;
  const letGo = () => {
    spare?.kill("SIGKILL");
    spare = null;
  };
  const keepSpare = () => {
    if (!isOpen || spare !== null) return;
    const started = startProcess();
    const timer = setTimeout(() => spare === started && letGo(), SPARE_MS);
    started.once("exit", () => {
      clearTimeout(timer);
      if (spare === started) spare = null;
    });
    spare = started;
  };
  const arrivals = listen(UPLOADS_CHANNEL, { onNotification: keepSpare, onConnect: () => undefined });
  return {
    run: async (uploadId, signal) => {
      const taken = spare ?? startProcess();
      spare = null;
      return work(taken, { uploadId, longestMs, signal }).finally(keepSpare);
    },
    isReady: () => spare !== null,
    stop: async () => {
      isOpen = false;
      letGo();
      await arrivals.close();
    },
  };
}

function startProcess(): ChildProcess {
  const child = fork(join(import.meta.dirname, "upload-process.ts"), {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${YOUNG_MB}`, "--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  // How it ends is told by its exit.
  child.on("error", () => undefined);
  return child;
}

interface Work {
  readonly uploadId: string;
  readonly longestMs: number;
  readonly signal: AbortSignal;
}

/** Hands an upload to a process, which is killed when `signal` aborts or it takes too long. */
function work(child: ChildProcess, { uploadId, longestMs, signal }: Work): ReturnType<RunUpload> {
  return new Promise((resolve, reject) => {
    let isTooSlow = false;
    const kill = () => child.kill("SIGKILL");
    const timer = setTimeout(() => {
      isTooSlow = true;
      kill();
    }, longestMs);
    signal.addEventListener("abort", kill);
    child.once("error", reject);
    child.once("exit", (code, killedBy) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", kill);
      if (code === 0) resolve("done");
      else if (killedBy === null) reject(new Error("The upload's process failed"));
      else if (signal.aborted) reject(new Error("The worker stops"));
      else resolve(isTooSlow ? "too-slow" : "died");
    });
    child.send({ uploadId });
  });
}
