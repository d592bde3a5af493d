import type pg from "pg";
import type { Place } from "@/lib/core/distance";
import type { JudgedVisit, VisitSurroundings } from "../../../truth/rules/judge-visit";
import type { TruthRules } from "../../../truth/schema";

/** Beyond so many visits on one spot, more say nothing more. */
const MOST_NEARBY = 50;
/** The equator in metres: the width of the map's plane. */
export const WORLD_M = 40_075_016.7;

/** A visit whose times and place another visit of the agent may be measured from. */
export const isMeasurable = (alias: string) =>
  `${alias}.lat IS NOT NULL AND ${alias}.start_at IS NOT NULL
   AND ${alias}.time_doubts <@ '{end-missing,end-unreadable}'::text[]`;

/** Days to look through for visits within a window: local days may differ by one more than the hours say. */
export const windowDays = (windowH: number) => Math.ceil(windowH / 24) + 1;

const READ = `
  SELECT v.id, v.portfolio_id AS "portfolioId", v.agent_id AS "agentId", v.account_id AS "accountId",
         v.occurred_at AS "occurredAt", v.lat, v.lng, a.lat AS "accountLat", a.lng AS "accountLng",
         v.is_rebound AS "isRebound", v.is_cancelled AS "isCancelled", v.duration_s AS "durationS",
         v.start_at AS "startAt", v.time_zone AS "timeZone", v.time_doubts AS "timeDoubts",
         p.id AS "previousId", p.lat AS "previousLat", p.lng AS "previousLng", p.left_at AS "previousLeftAt",
         b.lat AS "beforeLat", b.lng AS "beforeLng", coalesce(n.visits, '[]') AS nearby
  FROM visits v
  JOIN agents g ON g.id = v.agent_id
  LEFT JOIN accounts a ON a.id = v.account_id
  LEFT JOIN LATERAL (
    SELECT p.id, p.lat, p.lng, coalesce(p.end_at, p.start_at) AS left_at FROM visits p
    WHERE p.agent_id = v.agent_id AND (p.occurred_at, p.id) < (v.occurred_at, v.id) AND ${isMeasurable("p")}
    ORDER BY p.occurred_at DESC, p.id DESC LIMIT 1
  ) p ON v.lat IS NOT NULL AND g.key <> 'name:'
  LEFT JOIN LATERAL (
    SELECT b.lat, b.lng, b.occurred_on FROM visits b
    WHERE b.agent_id = v.agent_id AND (b.occurred_at, b.id) < (v.occurred_at, v.id) AND b.lat IS NOT NULL
    ORDER BY b.occurred_at DESC, b.id DESC LIMIT 1
  ) b ON v.lat IS NOT NULL AND g.key <> 'name:' AND b.occurred_on = v.occurred_on
  LEFT JOIN LATERAL (
    SELECT json_agg(o) AS visits FROM (
      SELECT o.id, o.account_id AS "accountId", o.lat, o.lng, o.flags
      FROM generate_series(-$4::int, $4::int) AS d
      JOIN visits o ON o.occurred_on = v.occurred_on + d
        AND o.mercator_x BETWEEN v.mercator_x - $2 / ${WORLD_M} / cos(radians(v.lat))
                             AND v.mercator_x + $2 / ${WORLD_M} / cos(radians(v.lat))
        AND o.mercator_y BETWEEN v.mercator_y - $2 / ${WORLD_M} / cos(radians(v.lat))
                             AND v.mercator_y + $2 / ${WORLD_M} / cos(radians(v.lat))
        AND o.occurred_at BETWEEN v.occurred_at - $3 * interval '1 hour' AND v.occurred_at + $3 * interval '1 hour'
        AND o.account_id <> v.account_id
      LIMIT ${MOST_NEARBY + 1}
    ) o
  ) n ON v.lat IS NOT NULL AND v.account_id IS NOT NULL
  WHERE v.id = ANY($1::uuid[])`;

interface NearbyRecord {
  readonly id: string;
  readonly accountId: string;
  readonly lat: number;
  readonly lng: number;
  readonly flags: number;
}

interface VisitRecord extends Omit<JudgedVisit, "place" | "accountPlace"> {
  readonly id: string;
  readonly agentId: string;
  readonly occurredAt: Date;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly accountLat: number | null;
  readonly accountLng: number | null;
  readonly previousId: string | null;
  readonly previousLat: number | null;
  readonly previousLng: number | null;
  readonly previousLeftAt: Date | null;
  readonly beforeLat: number | null;
  readonly beforeLng: number | null;
  readonly nearby: readonly NearbyRecord[];
}

export interface VisitToJudge {
  readonly id: string;
  readonly agentId: string;
  readonly occurredAt: Date;
  readonly visit: JudgedVisit;
  readonly around: VisitSurroundings;
  /** Where the agent was before, on the same day. */
  readonly placeBefore: Place | null;
  /** The nearby visits once more, with the flags that they have now. */
  readonly nearby: readonly NearbyRecord[];
}

/** These visits with all that their flags rest on, as this transaction sees it. */
export async function readSurroundings(
  client: pg.PoolClient,
  visitIds: readonly string[],
  { sameSpotM, sameSpotWindowH }: TruthRules["thresholds"],
): Promise<VisitToJudge[]> {
  if (visitIds.length === 0) return [];
  const { rows } = await client.query<VisitRecord>({
    // Without a name, so that it is planned for these values: a plan for any would read whole tables.
    text: READ,
    values: [visitIds, sameSpotM, sameSpotWindowH, windowDays(sameSpotWindowH)],
  });
  return rows.map((row) => ({
    id: row.id,
    agentId: row.agentId,
    occurredAt: row.occurredAt,
    visit: {
      ...row,
      place: placeOf(row.lat, row.lng),
      accountPlace: placeOf(row.accountLat, row.accountLng),
    },
    around: {
      previous: previousOf(row),
      nearby: row.nearby
        .slice(0, MOST_NEARBY)
        .map(({ id, accountId, lat, lng }) => ({ id, accountId, place: { lat, lng } })),
      isNearbyCut: row.nearby.length > MOST_NEARBY,
    },
    placeBefore: placeOf(row.beforeLat, row.beforeLng),
    nearby: row.nearby,
  }));
}

function placeOf(lat: number | null, lng: number | null) {
  return lat === null || lng === null ? null : { lat, lng };
}

function previousOf(row: VisitRecord): VisitSurroundings["previous"] {
  const place = placeOf(row.previousLat, row.previousLng);
  if (row.previousId === null || row.previousLeftAt === null || !place) return null;
  return { id: row.previousId, leftAt: row.previousLeftAt, place };
}
