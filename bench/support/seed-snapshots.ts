import type pg from "pg";

export interface Seed {
  readonly connectionId: string;
  readonly campaigns: number;
  readonly days: number;
  readonly stepMinutes: number;
}

const DAY_MS = 86_400_000;

const CAMPAIGNS = `
  INSERT INTO campaigns (id, connection_id, identity, wolkvox_id, name, campaign_text, dial_shares, portfolio_id,
                         first_seen_at, last_seen_at, reading, marks, original)
  SELECT gen_random_uuid(), $1, n::text, n::text, 'Campaña ' || n, n || ' - Campaña ' || n, '[]',
         '00000000-0000-7000-8000-000000000001', now() - make_interval(days => $3), now(),
         '{"status":"started","statusText":"started","skillId":"7","records":2000,"clean":500,"dial":1500,"answer":400,
           "noAnswer":700,"busyCongestionFailed":200,"answerMachine":200,"hits":90,"recycled":0,"penetrationDay":75,
           "penetrationNow":75,"callsPerMinute":6,"speed":3,"speedText":"3x"}'::jsonb, '[]', '{}'
  FROM generate_series(1, $2::int) n`;

/** One day, in the order in which polls write: all campaigns of a poll together, which are far apart for a chart. */
const SNAPSHOTS = `
  INSERT INTO campaign_snapshots (at, campaign_key, records, clean, dial, answer, no_answer, busy_congestion_failed,
                                  answer_machine, hits, recycled, penetration_day, penetration_now, calls_per_minute,
                                  speed, status)
  SELECT t.at, c.snapshot_key, 2000, 2000 - m.dial, m.dial, m.dial / 4, m.dial / 3, m.dial / 9, m.dial / 8, m.dial / 20,
         0, m.dial / 20.0, m.dial / 20.0, 6, 3, 1
  FROM generate_series($2::timestamptz, $2::timestamptz + interval '1 day' - interval '1 minute', make_interval(mins => $3)) AS t(at)
  CROSS JOIN (SELECT snapshot_key FROM campaigns WHERE connection_id = $1) c
  CROSS JOIN LATERAL (
    SELECT (extract(epoch FROM t.at)::bigint / 60 % 1440 * 2000 / 1440 * (1 + c.snapshot_key % 3) / 3)::int AS dial
  ) m
  ORDER BY t.at, c.snapshot_key`;

const POLLS = `
  INSERT INTO wolkvox_polls (id, connection_id, slot, fence, started_at, ended_at, is_manual, outcome, http_status,
                             campaign_count)
  SELECT gen_random_uuid(), $1, extract(epoch FROM t.at)::bigint / 60 / $3, 1, t.at, t.at, false, 'good', 200, 60
  FROM generate_series(date_trunc('minute', now()) - make_interval(days => $2), now(), make_interval(mins => $3)) AS t(at)`;

/**
 * A past of so many days, made in the database itself. Nothing is thinned: that is the worst that can be.
 * @returns how many snapshots there are.
 */
export async function seedSnapshots(client: pg.Client, seed: Seed): Promise<number> {
  const { connectionId, campaigns, days, stepMinutes } = seed;
  await client.query(CAMPAIGNS, [connectionId, campaigns, days]);
  await client.query(POLLS, [connectionId, days, stepMinutes]);
  const lastDay = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  let rows = 0;
  for (let day = days - 1; day >= 0; day -= 1) {
    const inserted = await client.query(SNAPSHOTS, [
      connectionId,
      new Date(lastDay - day * DAY_MS),
      stepMinutes,
    ]);
    rows += inserted.rowCount ?? 0;
  }
  await client.query("VACUUM (ANALYZE) campaign_snapshots");
  await client.query("ANALYZE campaigns, wolkvox_polls");
  return rows;
}
