import { dayOf, startOfDay } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import type { Scope } from "../../users/schema";
import { stepMinutesFor } from "../rules/step-minutes";
import type { CampaignComparison } from "../schema/chart";
import { campaignScope } from "./campaign-scope";
import { readSamples } from "./read-points";

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
  const keys = chosen.map(({ snapshotKey }) => snapshotKey);
  const rows = await readSamples(keys, { from, to: now, stepMinutes });
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
      points: (byPlace.get(index + 1) ?? [])
        .sort((a, b) => a.atMs - b.atMs)
        .map(({ place: _place, atMs, ...numbers }) => ({ at: new Date(atMs).toISOString(), ...numbers })),
    })),
  };
}
