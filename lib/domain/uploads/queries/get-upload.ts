import { z } from "zod";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import type { Upload as UploadRecord } from "@/lib/platform/generated/prisma/client";
import type { Viewer } from "../../users/schema";
import { type Upload, uploadNotesSchema, uploadPlanSchema, uploadProblemSchema } from "../schema";
import { countRows } from "./count-rows";

const MOST_LISTED = 20;
const texts = z.array(z.string()).catch([]);

/** A file is its sender's alone, whatever the portfolios of its rows. */
export async function requireUpload(
  { userId }: Pick<Viewer, "userId">,
  uploadId: string,
): Promise<UploadRecord> {
  const upload = await db().upload.findFirst({ where: { id: uploadId, createdById: userId } });
  if (!upload) throw new Problem("not-found", "There is no such file");
  return upload;
}

/** @throws Problem `not-found`. */
export async function getUpload(viewer: Viewer, uploadId: string): Promise<Upload> {
  const record = await requireUpload(viewer, uploadId);
  const isChecked = record.checkedVersion > 0;
  const [sameFile, origin, counts] = await Promise.all([
    findSameFile(record),
    findOrigin(record),
    isChecked ? countRows(uploadId) : null,
  ]);
  const isBusy = record.status === "read" && record.checkedVersion !== record.planVersion;
  return {
    ...summarise(record),
    problem: uploadProblemSchema.nullable().catch(null).parse(record.problem),
    sheets: texts.parse(record.sheets),
    sheet: record.sheet,
    headers: texts.parse(record.headers),
    notes: uploadNotesSchema.nullable().catch(null).parse(record.notes),
    plan: uploadPlanSchema.nullable().catch(null).parse(record.plan),
    isChecking: isBusy || record.status === "reading" || record.status === "receiving",
    rowsDone: record.rowsDone,
    counts,
    sameFile,
    origin,
    importId: record.importId,
  };
}

/** The person's files that are not confirmed, newest first. */
export async function listUploads({ userId }: Viewer) {
  const uploads = await db().upload.findMany({
    where: { createdById: userId, status: { not: "confirmed" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
  });
  return { uploads: uploads.map(summarise) };
}

function summarise({ id, status, fileName, byteLength, rowCount, createdAt }: UploadRecord) {
  return { id, status, fileName, byteLength, rowCount, createdAt: createdAt.toISOString() };
}

async function findSameFile({ id, sha256, createdAt }: UploadRecord): Promise<Upload["sameFile"]> {
  if (!sha256) return null;
  const [sent] = await db().$queryRaw<{ importId: string | null; name: string; at: Date }[]>`
    SELECT before.import_id::text AS "importId", u.name, before.at FROM (
      SELECT id AS import_id, created_by_id, created_at AS at FROM imports WHERE file_sha256 = ${sha256}
      UNION ALL
      SELECT NULL, created_by_id, created_at FROM uploads
      WHERE sha256 = ${sha256} AND id <> ${id}::uuid AND created_at < ${createdAt} AND status <> 'confirmed'
    ) before JOIN users u ON u.id = before.created_by_id
    ORDER BY before.import_id IS NULL, before.at DESC LIMIT 1`;
  return sent ? { ...sent, at: sent.at.toISOString() } : null;
}

async function findOrigin({ originId, originRows }: UploadRecord): Promise<Upload["origin"]> {
  if (originId === null) return null;
  const origin = await db().import.findUnique({ where: { id: originId }, select: { fileName: true } });
  return origin ? { importId: originId, fileName: origin.fileName, rows: originRows } : null;
}
