import { fork } from "node:child_process";
import { join } from "node:path";
import type { RunUpload } from "@/lib/domain/uploads/jobs";

/** Enough for the texts that the cells of a large workbook share. */
const HEAP_MB = 320;
const LONGEST_MS = 1_800_000;

/** Works on an upload in a process of its own, which is killed when `signal` aborts or it takes half an hour. */
export const runUploadProcess: RunUpload = (uploadId, signal) =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "upload-process.ts"), [uploadId], {
      execArgv: [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const kill = () => child.kill("SIGKILL");
    const timer = setTimeout(kill, LONGEST_MS);
    signal.addEventListener("abort", kill);
    child.once("error", reject);
    child.once("exit", (code, killedBy) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", kill);
      if (code === 0) resolve("done");
      else if (killedBy === null) reject(new Error("The upload's process failed"));
      else if (signal.aborted) reject(new Error("The worker stops"));
      else resolve("died");
    });
  });
