import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { workUploadJob } from "../schema";

/** Whoever killed it may have had too little memory for a moment. */
const REST_MS = 3_000;

/**
 * After a process died that read this upload: puts it in line once more, and once only, whichever workers the
 * processes belong to. One death may be the machine's fault; a file that kills two is to blame.
 *
 * @returns false where it was the second, or the upload is not being read.
 */
export async function readOnceMore(uploadId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const first = await tx.$executeRaw`
      UPDATE uploads SET reader_deaths = reader_deaths + 1, rows_done = 0
      WHERE id = ${uploadId}::uuid AND status = 'reading' AND reader_deaths = 0`;
    if (first === 0) return false;
    await enqueue(tx, workUploadJob, { uploadId }, { startAfter: new Date(Date.now() + REST_MS) });
    return true;
  });
}
