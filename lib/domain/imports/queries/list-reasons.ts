import { db } from "@/lib/platform/db";
import type { ImportViewer } from "../rules/visibility";
import type { RowOutcome } from "../schema/ledger";
import { requireImport } from "./require-import";

const MOST = 30;

/** Kobra's words for the rows that it refused, the most frequent first. @throws Problem `not-found`. */
export async function listReasons(
  viewer: ImportViewer,
  importId: string,
): Promise<{ outcome: RowOutcome; reason: string; count: number }[]> {
  await requireImport(viewer, importId);
  return db().$queryRaw`
    SELECT status::text AS outcome, reason, count(*)::int AS count FROM import_rows
    WHERE import_id = ${importId}::uuid AND reason IS NOT NULL
    GROUP BY status, reason ORDER BY count(*) DESC, reason LIMIT ${MOST}`;
}
