import { log } from "@/lib/platform/log";
import { handleJob } from "@/lib/platform/queue";
import { expireUploads } from "./commands/change-upload";
import { keepProblem } from "./commands/work-upload";
import { expireUploadsJob, workUploadJob } from "./schema";

/** Works on an upload in a process of its own; `died`: it was killed, as by its limit of memory. */
export type RunUpload = (uploadId: string, signal: AbortSignal) => Promise<"done" | "died">;

/** What the worker runs for uploads; the process comes from outside. */
export function uploadHandlers(run: RunUpload) {
  return [
    handleJob(workUploadJob, async ({ uploadId }, signal) => {
      if ((await run(uploadId, signal)) === "done") return;
      log.warn({ uploadId }, "upload process died");
      await keepProblem(uploadId, { code: "reader-died" });
    }),
    handleJob(expireUploadsJob, () => expireUploads(new Date())),
  ];
}

/** Every hour, at a minute of its own. */
export const UPLOAD_SCHEDULE = { job: expireUploadsJob, cron: "41 * * * *", payload: {} };
