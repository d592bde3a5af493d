import type pg from "pg";
import type { TruthRules } from "../../../truth/schema";
import { isMeasurable, WORLD_M, windowDays } from "./read-surroundings";

/** Where a visit stands, or stood, among those of its agent and on the ground. */
export interface Standing {
  readonly visit_id: string;
  readonly agent_id: string;
  /** An ISO instant. */
  readonly occurred_at: string;
}

export interface FormerStanding extends Standing {
  readonly lat: number | null;
  readonly mercator_x: number | null;
  readonly mercator_y: number | null;
}

/** So many visits in a row that cannot be measured from are looked past. */
const MOST_FOLLOWING = 8;

const FOLLOWING = `
  SELECT s.at, n.id, n.is_measurable FROM json_to_recordset($1::json)
    AS s(at int, visit_id uuid, agent_id uuid, occurred_at timestamptz)
  CROSS JOIN LATERAL (
    SELECT n.id, n.occurred_at, ${isMeasurable("n")} AS is_measurable FROM visits n
    WHERE n.agent_id = s.agent_id AND (n.occurred_at, n.id) > (s.occurred_at, s.visit_id) AND n.lat IS NOT NULL
    ORDER BY n.occurred_at, n.id LIMIT ${MOST_FOLLOWING}
  ) n ORDER BY s.at, n.occurred_at, n.id`;

/**
 * The visits whose last visit of the same agent is, or was, each of these.
 * @returns ids, and for each the place in `standings` that it follows.
 */
export async function findFollowing(
  client: pg.PoolClient,
  standings: readonly Standing[],
): Promise<{ id: string; at: number }[]> {
  if (standings.length === 0) return [];
  const { rows } = await client.query<{ at: number; id: string; is_measurable: boolean }>({
    text: FOLLOWING,
    values: [JSON.stringify(standings.map((standing, at) => ({ ...standing, at })))],
  });
  // The first that can be measured from is what later visits are measured from: nobody beyond it is touched.
  const closed = new Set<number>();
  return rows.filter((row) => {
    if (closed.has(row.at)) return false;
    if (row.is_measurable) closed.add(row.at);
    return true;
  });
}

const ON_SPOT = `
  SELECT s.at, o.id FROM json_to_recordset($1::json)
    AS s(at int, visit_id uuid, occurred_at timestamptz, lat float8, mercator_x float8, mercator_y float8)
  CROSS JOIN LATERAL (
    SELECT o.id FROM generate_series(-$4::int, $4::int) AS d
    JOIN visits o ON o.occurred_on = s.occurred_at::date + d
      AND o.mercator_x BETWEEN s.mercator_x - $2 / ${WORLD_M} / cos(radians(s.lat))
                           AND s.mercator_x + $2 / ${WORLD_M} / cos(radians(s.lat))
      AND o.mercator_y BETWEEN s.mercator_y - $2 / ${WORLD_M} / cos(radians(s.lat))
                           AND s.mercator_y + $2 / ${WORLD_M} / cos(radians(s.lat))
      AND o.occurred_at BETWEEN s.occurred_at - $3 * interval '1 hour' AND s.occurred_at + $3 * interval '1 hour'
    LIMIT 51
  ) o WHERE s.lat IS NOT NULL AND o.id <> s.visit_id`;

/** The visits that stand where each of these stood before it moved. */
export async function findLeftBehind(
  client: pg.PoolClient,
  standings: readonly FormerStanding[],
  { sameSpotM, sameSpotWindowH }: TruthRules["thresholds"],
): Promise<{ id: string; at: number }[]> {
  if (standings.length === 0) return [];
  const { rows } = await client.query<{ at: number; id: string }>({
    text: ON_SPOT,
    // A local day may be one off the UTC day that is asked for here.
    values: [
      JSON.stringify(standings.map((standing, at) => ({ ...standing, at }))),
      sameSpotM,
      sameSpotWindowH,
      windowDays(sameSpotWindowH) + 1,
    ],
  });
  return rows;
}
