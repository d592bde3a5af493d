import { failureName, Problem } from "@/lib/core/errors";
import { addFileImport } from "@/lib/domain/imports/commands/add-file-import";
import { startImport } from "@/lib/domain/imports/commands/steer-import";
import { type HandOver, workUpload } from "@/lib/domain/uploads/commands/work-upload";
import { uploadPlanSchema, workUploadJob } from "@/lib/domain/uploads/schema";
import { findUserAsViewer } from "@/lib/domain/users/queries";
import { closeDatabase } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

/*
 * Works on one upload in a process of its own: a file that eats memory or time costs this process alone. It
 * ends with its worker.
 */
const endWithWorker = () => process.exit(1);
process.on("disconnect", endWithWorker);

const handOver: HandOver = async (client, upload, rows) => {
  if (upload.importId === null) return;
  const file = {
    importId: upload.importId,
    createdById: upload.createdById,
    importType: uploadPlanSchema.parse(upload.plan).importType,
    fileName: upload.fileName,
    sha256: Buffer.from(upload.sha256 ?? []),
    originId: upload.originId,
  };
  await addFileImport(client, file, rows);
  const sender = await findUserAsViewer(upload.createdById);
  // Without a Kobra, or when it was started before, the import stays as it is: its page says what to do.
  if (sender) await startImport(sender, file.importId).catch(letConflictBe);
};

function letConflictBe(error: unknown): void {
  if (!(error instanceof Problem && error.code === "conflict")) throw error;
}

/** It may be started ahead, and waits to be told. */
const { uploadId } = workUploadJob.payload.parse(
  await new Promise((resolve) => process.once("message", resolve)),
);
try {
  await workUpload(uploadId, handOver);
} catch (error) {
  log.warn({ uploadId, failure: failureName(error) }, "upload failed");
  process.exitCode = 1;
}
await closeDatabase();
// Letting go of the worker is told like its death, and would end this as a failure.
process.off("disconnect", endWithWorker);
process.disconnect?.();
