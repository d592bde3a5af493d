import type pg from "pg";

/** Of the file's rows, so many must be failures of one earlier import before it is called its correction. */
const LEAST_SHARE = 0.5;

/**
 * Finds the person's import whose failed rows a file corrects: the one that has most of the file's accounts
 * among the rows that were left out, refused or are unknown. From now until the end of the transaction nobody
 * discards the upload. @returns whether it is still there.
 */
export async function keepOrigin(client: pg.ClientBase, uploadId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE uploads u SET origin_id = found.import_id, origin_rows = coalesce(found.rows, 0)
     FROM (SELECT 1) one LEFT JOIN LATERAL (
       SELECT r.import_id, count(DISTINCT c.external_id)::int AS rows
       FROM upload_checks c
       JOIN import_rows r ON r.external_id = c.external_id AND r.status IN ('left_out', 'rejected', 'unknown')
       JOIN imports i ON i.id = r.import_id AND i.status IN ('done', 'cancelled')
       WHERE c.upload_id = $1 AND i.created_by_id = (SELECT created_by_id FROM uploads WHERE id = $1)
       GROUP BY r.import_id
       HAVING count(DISTINCT c.external_id) >= $2::float8 * (SELECT count(*) FROM upload_checks WHERE upload_id = $1)
       ORDER BY rows DESC, max(i.created_at) DESC LIMIT 1
     ) found ON true
     WHERE u.id = $1`,
    [uploadId, LEAST_SHARE],
  );
  return rowCount === 1;
}
