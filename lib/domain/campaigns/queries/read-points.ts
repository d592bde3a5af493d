import { pool } from "@/lib/platform/db";

/*
 * The points of charts: thousands of rows for one answer, so on plain connections, with statements that are
 * planned once, and instants as milliseconds, which cost a tenth of what reading them from text does.
 */

export interface ShadeRow {
  readonly atMs: number;
  readonly penetrationDay: number | null;
  readonly penetrationNow: number | null;
  readonly dial: number | null;
}

export interface DayRow extends ShadeRow {
  readonly status: number;
  readonly records: number | null;
  readonly clean: number | null;
  readonly answer: number | null;
  readonly hits: number | null;
  readonly answerMachine: number | null;
  readonly callsPerMinute: number | null;
  readonly recycled: number | null;
}

export interface SampleRow extends ShadeRow {
  /** The campaign's place among those asked for, from 1. */
  readonly place: number;
  readonly records: number | null;
  readonly answer: number | null;
  readonly hits: number | null;
  readonly callsPerMinute: number | null;
}

const SHADE = `
  (extract(epoch FROM at) * 1000)::float8 AS "atMs", penetration_day AS "penetrationDay",
  penetration_now AS "penetrationNow", dial`;

const BETWEEN = "FROM campaign_snapshots WHERE campaign_key = $1 AND at >= $2 AND at < $3 ORDER BY at";

/** Every poll of a campaign in a time, oldest first. */
export async function readDayPoints(campaignKey: number, from: Date, to: Date): Promise<DayRow[]> {
  const { rows } = await pool().query<DayRow>({
    name: "campaign-day-points",
    text: `SELECT ${SHADE}, status, records, clean, answer, hits, answer_machine AS "answerMachine",
                  calls_per_minute AS "callsPerMinute", recycled ${BETWEEN}`,
    values: [campaignKey, from, to],
  });
  return rows;
}

/** The same with only what is drawn beneath. */
export async function readShadePoints(campaignKey: number, from: Date, to: Date): Promise<ShadeRow[]> {
  const { rows } = await pool().query<ShadeRow>({
    name: "campaign-shade-points",
    text: `SELECT ${SHADE} ${BETWEEN}`,
    values: [campaignKey, from, to],
  });
  return rows;
}

/** Of each campaign the last reading of each stretch, by one index probe a stretch. */
export async function readSamples(
  campaignKeys: readonly number[],
  { from, to, stepMinutes }: { from: Date; to: Date; stepMinutes: number },
): Promise<SampleRow[]> {
  const { rows } = await pool().query<SampleRow>({
    name: "campaign-samples",
    text: `
      SELECT k.place::int, s.*
      FROM unnest($1::int[]) WITH ORDINALITY AS k(key, place)
      CROSS JOIN generate_series($2::timestamptz, $3::timestamptz, make_interval(mins => $4::int)) AS b(start)
      CROSS JOIN LATERAL (
        SELECT ${SHADE}, records, answer, hits, calls_per_minute AS "callsPerMinute"
        FROM campaign_snapshots
        WHERE campaign_key = k.key AND at >= b.start AND at < b.start + make_interval(mins => $4::int)
        ORDER BY at DESC LIMIT 1
      ) s`,
    values: [[...campaignKeys], from, to, stepMinutes],
  });
  return rows;
}
