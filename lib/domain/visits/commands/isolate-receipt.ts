import type pg from "pg";

const MOST_ATTEMPTS = 3;

/**
 * Counts a failed attempt on the receipt that is next in line, and quarantines it after the third, so
 * that one receipt that cannot be projected never holds up the rest.
 */
export async function isolateReceipt(database: pg.Pool, failure: string): Promise<void> {
  await database.query(
    `UPDATE receipt_states s
     SET attempts = s.attempts + 1,
         status = CASE WHEN s.attempts + 1 >= $1 THEN 'quarantined'::"ReceiptStatus" ELSE s.status END,
         cause = CASE WHEN s.attempts + 1 >= $1 THEN 'projection-failed' END,
         detail = CASE WHEN s.attempts + 1 >= $1 THEN $2 END,
         processed_at = CASE WHEN s.attempts + 1 >= $1 THEN now() END
     WHERE s.receipt_id = (
       SELECT receipt_id FROM receipt_states WHERE status = 'pending'
       ORDER BY received_at, receipt_id LIMIT 1 FOR UPDATE SKIP LOCKED)`,
    [MOST_ATTEMPTS, failure],
  );
}
