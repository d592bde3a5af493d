import { pool } from "./db";

/** How many of those who work in this test's own database wait for a lock of another. */
export async function countLockWaits(): Promise<number> {
  const { rowCount } = await pool().query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rowCount ?? 0;
}
