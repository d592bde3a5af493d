import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import type { Export as ExportRow } from "@/lib/platform/generated/prisma/client";
import type { Viewer } from "../../users/schema";
import { type Export, type ExportSpec, exportSpecSchema } from "../schema";

const MOST_LISTED = 50;

/** The person's own exports, newest first. */
export async function listExports(viewer: Viewer): Promise<{ exports: Export[] }> {
  const rows = await db().export.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
  });
  const now = Date.now();
  return { exports: rows.map((row) => toExport(row, now)) };
}

/** What was asked for, for its owner or an admin. @throws Problem `not-found` for anybody else. */
export async function getExportForDownload(
  viewer: Viewer,
  exportId: string,
): Promise<ExportRow & { readonly parsed: ExportSpec }> {
  const row = await db().export.findUnique({ where: { id: exportId } });
  const isTheirs = row && (row.userId === viewer.userId || viewer.role === "admin");
  if (!isTheirs || row.status === "expired") throw new Problem("not-found", "No such export");
  return { ...row, parsed: exportSpecSchema.parse(row.spec) };
}

/** The bytes of a finished file, a piece at a time. */
export async function* readExportFile(exportId: string, attempt: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const chunk = await db().exportChunk.findUnique({
      where: { exportId_attempt_position: { exportId, attempt, position } },
      select: { bytes: true },
    });
    if (!chunk) return;
    yield chunk.bytes;
  }
}

export function toExport(row: ExportRow, now: number): Export {
  const spec = exportSpecSchema.parse(row.spec);
  return {
    id: row.id,
    status: row.status,
    format: spec.format,
    fileName: row.fileName,
    rowsTotal: row.rowsTotal,
    rowsDone: row.rowsDone,
    byteLength: row.byteLength === null ? null : Number(row.byteLength),
    createdAt: row.createdAt.toISOString(),
    elapsedMs: row.status === "running" && row.startedAt ? now - row.startedAt.getTime() : null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
    isSeen: row.seenAt !== null,
  };
}
