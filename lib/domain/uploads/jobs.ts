import { log } from "@/lib/platform/log";
import { handleJob } from "@/lib/platform/queue";
import { callForForgotten } from "./commands/call-for-work";
import { expireUploads } from "./commands/change-upload";
import { readOnceMore } from "./commands/read-once-more";
import { keepProblem } from "./commands/work-upload";
import { isLeftWaiting } from "./queries/has-work";
import { expireUploadsJob, workUploadJob } from "./schema";

/**
 * Works on an upload in a process of its own. `died`: it was killed, by its limit of memory or by whoever had
 * too little of it. `too-slow`: it was ended because it took half an hour.
 */
export type RunUpload = (uploadId: string, signal: AbortSignal) => Promise<"done" | "died" | "too-slow">;

const FORGOTTEN_MS = 3_600_000;

/** What the worker runs for uploads; the process comes from outside. */
export function uploadHandlers(run: RunUpload) {
  return [
    handleJob(workUploadJob, ({ uploadId }, signal) => runForUpload(uploadId, signal, run)),
    handleJob(expireUploadsJob, async () => {
      const now = Date.now();
      await expireUploads(new Date(now));
      await callForForgotten(new Date(now - FORGOTTEN_MS));
    }),
  ];
}

async function runForUpload(uploadId: string, signal: AbortSignal, run: RunUpload): Promise<void> {
  if (!(await isLeftWaiting(uploadId))) return;
  const end = await run(uploadId, signal);
  if (end === "done") return;
  log.warn({ uploadId, end }, "upload process died");
  if (end === "died" && (await readOnceMore(uploadId))) return;
  await keepProblem(uploadId, { code: "reader-died" });
  // Only a file that is being read may be the cause: what was read before is begun anew.
  if (await isLeftWaiting(uploadId)) throw new Error("The upload's process died");
}

/** Every hour, at a minute of its own. */
export const UPLOAD_SCHEDULE = { job: expireUploadsJob, cron: "41 * * * *", payload: {} };
