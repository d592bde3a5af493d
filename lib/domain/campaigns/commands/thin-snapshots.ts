import type pg from "pg";

/** Every poll for so long, then one an hour. */
const KEPT_WHOLE = "90 days";
const KEPT_AT_ALL = "2 years";
const THIN_LOCK = 7_150_204;

const NEXT_DAY = `
  SELECT d.day AS from, d.day + interval '1 day' AS to
  FROM (SELECT coalesce(s.thinned_until, date_trunc('day', (SELECT min(at) FROM campaign_snapshots))) AS day
        FROM campaign_settings s) d
  WHERE d.day + interval '1 day' <= now() - interval '${KEPT_WHOLE}'`;

const THIN_SNAPSHOTS = `
  DELETE FROM campaign_snapshots s USING (
    SELECT campaign_key, at, row_number() OVER (PARTITION BY campaign_key, date_trunc('hour', at) ORDER BY at DESC) AS place
    FROM campaign_snapshots WHERE at >= $1 AND at < $2
  ) d
  WHERE d.place > 1 AND s.campaign_key = d.campaign_key AND s.at = d.at`;

/** The text of a snapshot is in its poll's body: it stays where a snapshot stays. */
const THIN_BODIES = `
  DELETE FROM wolkvox_poll_bodies b USING wolkvox_polls p
  WHERE p.id = b.poll_id AND p.started_at >= $1 AND p.started_at < $2
    AND NOT EXISTS (SELECT FROM campaign_snapshots s WHERE s.at = p.started_at)`;

const FORGET = [
  `DELETE FROM campaign_snapshots WHERE at < now() - interval '${KEPT_AT_ALL}'`,
  `DELETE FROM wolkvox_polls WHERE started_at < now() - interval '${KEPT_AT_ALL}'`,
  `DELETE FROM wolkvox_budget_days WHERE day < now() - interval '${KEPT_AT_ALL}'`,
];

/**
 * Thins one day of snapshots that is older than 90 days to the last of each hour, and forgets what is older
 * than two years. @returns false where no day is left to thin, or where another process is at it.
 */
export async function thinSnapshots(database: pg.Pool): Promise<boolean> {
  const client = await database.connect();
  try {
    await client.query("BEGIN");
    // Only so that two processes do not do the same work; it ends with this transaction.
    const { rows: locks } = await client.query<{ isMine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(${THIN_LOCK}) AS "isMine"`,
    );
    const { rows: days } = locks[0]?.isMine
      ? await client.query<{ from: Date; to: Date }>(NEXT_DAY)
      : { rows: [] };
    const [day] = days;
    if (day) {
      await client.query(THIN_SNAPSHOTS, [day.from, day.to]);
      await client.query(THIN_BODIES, [day.from, day.to]);
      await client.query("UPDATE campaign_settings SET thinned_until = $1", [day.to]);
    } else if (locks[0]?.isMine) {
      for (const statement of FORGET) await client.query(statement);
    }
    await client.query("COMMIT");
    return day !== undefined;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
