import { type Db, db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { listWaiting } from "../queries/has-work";
import { workUploadJob } from "../schema";

/**
 * Puts an upload in line for what it waits for now, inside the caller's transaction. Each call is a job of
 * its own: one under way may be past looking for this change. A process is started for the first alone.
 */
export async function callForWork(tx: Db, uploadId: string): Promise<void> {
  await enqueue(tx, workUploadJob, { uploadId });
}

/** Puts in line again what waits since before `since`, and is in nobody's hands. */
export async function callForForgotten(since: Date): Promise<void> {
  for (const uploadId of await listWaiting(since)) {
    await enqueue(db(), workUploadJob, { uploadId }, { onlyOne: uploadId });
  }
}
