import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { recordAudit } from "../../audit/commands";
import { readCalendar } from "../../settings/queries";
import type { Viewer } from "../../users/schema";
import { countExport } from "../queries/count-export";
import { toExport } from "../queries/find-export";
import { auditDetails } from "../rules/audit-details";
import { nameExportFile } from "../rules/file-name";
import {
  type Export,
  type ExportSpec,
  type ExportWords,
  type exportRequestSchema,
  MOST_ROWS_DIRECT,
  makeExportJob,
} from "../schema";

/** How long a file can be fetched. */
const KEPT_DAYS = 7;
const MOST_UNDER_WAY = 5;
const DAY_MS = 86_400_000;

interface Asked {
  readonly request: z.output<typeof exportRequestSchema>;
  readonly locale: string;
  readonly words: ExportWords;
}

/**
 * Takes note of what is wanted. Few rows are made while they are downloaded; for many a job is enqueued.
 * @throws Problem `too-many-requests` while five exports of the person are under way.
 */
export async function requestExport(viewer: Viewer, { request, locale, words }: Asked): Promise<Export> {
  const calendar = await readCalendar();
  const spec: ExportSpec = {
    ...request,
    locale,
    timeZone: calendar.timeZone,
    askedAt: calendar.now.toISOString(),
  };
  const rowsTotal = await countExport(viewer.scope, spec);
  const isDirect = rowsTotal <= MOST_ROWS_DIRECT;
  return db().$transaction(async (tx) => {
    const underWay = { userId: viewer.userId, status: { in: ["queued" as const, "running" as const] } };
    if (!isDirect && (await tx.export.count({ where: underWay })) >= MOST_UNDER_WAY) {
      throw new Problem("too-many-requests", "Five exports are under way already", {}, 30);
    }
    const row = await tx.export.create({
      data: {
        id: uuidv7(),
        userId: viewer.userId,
        status: isDirect ? "direct" : "queued",
        spec,
        fileName: nameExportFile(spec, words),
        rowsTotal,
        createdAt: calendar.now,
        expiresAt: new Date(calendar.now.getTime() + KEPT_DAYS * DAY_MS),
      },
    });
    if (!isDirect) await enqueue(tx, makeExportJob, { exportId: row.id });
    await recordAudit(tx, {
      actorUserId: viewer.userId,
      action: "export.requested",
      subject: row.id,
      details: auditDetails(spec, rowsTotal),
    });
    return toExport(row, Date.now());
  });
}
