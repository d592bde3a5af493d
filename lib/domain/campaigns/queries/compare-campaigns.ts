import { dayOf, startOfDay } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { stepMinutesFor } from "../rules/step-minutes";
import type { CampaignComparison } from "../schema/chart";
import { campaignScope } from "./campaign-scope";

interface PointRow {
  place: number;
  at: Date;
  penetrationDay: number | null;
  penetrationNow: number | null;
  records: number | null;
  dial: number | null;
  answer: number | null;
  hits: number | null;
  callsPerMinute: number | null;
}

interface ChosenRow {
  id: string;
  snapshotKey: number;
  name: string;
  wolkvoxId: string | null;
}

/**
 * Campaigns over the last days, today included: the last reading of each stretch, found by one index probe a
 * stretch, so that a month costs as little as a day. Campaigns outside the scope are left out.
 */
export async function compareCampaigns(
  scope: Scope,
  { campaigns, days }: { campaigns: readonly string[]; days: number },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<CampaignComparison> {
  const from = startOfDay(dayOf(now, timeZone).subtract({ days: days - 1 }), timeZone);
  const stepMinutes = stepMinutesFor(days);
  const chosen = await db().$queryRaw<ChosenRow[]>`
    SELECT c.id::text, c.snapshot_key AS "snapshotKey", c.name, c.wolkvox_id AS "wolkvoxId"
    FROM campaigns c
    WHERE c.id = ANY(${[...campaigns]}::uuid[]) AND ${campaignScope(scope)}
    ORDER BY array_position(${[...campaigns]}::uuid[], c.id)`;
  const rows = await readSamples(chosen, from, now, stepMinutes);
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return {
    from: from.toISOString(),
    to: now.toISOString(),
    timeZone,
    stepMinutes,
    series: chosen.map(({ id, name, wolkvoxId }, index) => ({
      campaignId: id,
      name,
      wolkvoxId,
      points: (byPlace.get(index + 1) ?? []).map(({ place: _place, at, ...numbers }) => ({
        at: at.toISOString(),
        ...numbers,
      })),
    })),
  };
}

function readSamples(chosen: readonly ChosenRow[], from: Date, to: Date, stepMinutes: number) {
  const keys = chosen.map(({ snapshotKey }) => snapshotKey);
  const step = Prisma.sql`make_interval(mins => ${stepMinutes}::int)`;
  return db().$queryRaw<PointRow[]>`
    SELECT k.place::int, s.*
    FROM unnest(${keys}::int[]) WITH ORDINALITY AS k(key, place)
    CROSS JOIN generate_series(${from}::timestamptz, ${to}::timestamptz, ${step}) AS b(start)
    CROSS JOIN LATERAL (
      SELECT at, penetration_day AS "penetrationDay", penetration_now AS "penetrationNow", records, dial, answer, hits,
             calls_per_minute AS "callsPerMinute"
      FROM campaign_snapshots
      WHERE campaign_key = k.key AND at >= b.start AND at < b.start + ${step}
      ORDER BY at DESC LIMIT 1
    ) s
    ORDER BY k.place, s.at`;
}
