import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { ImportDetail } from "../schema/ledger";

const unmatchedSchema = z.array(z.object({ externalId: z.string(), result: z.string() })).catch([]);
const MOST_REPORTS = 20;

/** What Kobra's portal says of an import, beside what we know: its lists, and where the two contradict. */
export async function readPortalStanding(importId: string): Promise<ImportDetail["portal"]> {
  const [reports, counted] = await Promise.all([
    db().portalReport.findMany({
      where: { importId },
      omit: { body: true },
      orderBy: { createdAt: "desc" },
      take: MOST_REPORTS,
    }),
    db().$queryRaw<{ rows: number; errors: number; contradictions: number }[]>`
      SELECT count(*)::int AS rows, count(*) FILTER (WHERE portal_is_error)::int AS errors,
             count(*) FILTER (WHERE (status = 'accepted' AND portal_is_error)
                                 OR (status = 'rejected' AND NOT portal_is_error))::int AS contradictions
      FROM import_rows WHERE import_id = ${importId}::uuid AND portal_is_error IS NOT NULL`,
  ]);
  const [counts] = counted;
  return {
    rowCount: counts?.rows ?? 0,
    errorCount: counts?.errors ?? 0,
    contradictionCount: counts?.contradictions ?? 0,
    reports: reports.map((report) => ({
      id: report.id,
      fileName: report.fileName,
      status: report.status,
      problem: report.problem,
      lineCount: report.lineCount,
      matchedCount: report.matchedCount,
      unmatchedCount: report.unmatchedCount,
      unmatched: unmatchedSchema.parse(report.unmatched),
      createdAt: report.createdAt.toISOString(),
    })),
  };
}
