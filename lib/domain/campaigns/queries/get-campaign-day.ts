import { Temporal } from "temporal-polyfill";
import { dayOf, startOfDay } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Scope } from "../../users/schema";
import { chartEvents } from "../rules/chart-events";
import { expectCompletion } from "../rules/expect-completion";
import { POLLS_LOOKED_AT, phaseOf } from "../rules/judge-campaign";
import { isGap } from "../rules/pace";
import { SNAPSHOT_STATUS } from "../rules/snapshot-status";
import type { CampaignDay, ChartPoint, ShadePoint } from "../schema/chart";
import type { CampaignRecord } from "./campaign-records";
import { getCampaignRecord } from "./get-campaign";
import { readDayPoints, readShadePoints, type ShadeRow } from "./read-points";

/** After so many days one snapshot an hour is left (`thin-snapshots`). */
const WHOLE_DAYS = 90;
const HOUR_MS = 3_600_000;

/**
 * Every poll of one of the account's calendar days, with the days before it to draw beneath.
 * @throws Problem `not-found`
 */
export async function getCampaignDay(
  scope: Scope,
  campaignId: string,
  { day: dayText, previousDays, now }: { day?: string | undefined; previousDays: number; now: Date },
): Promise<CampaignDay> {
  const campaign = await getCampaignRecord(scope, campaignId);
  const { timeZone } = campaign;
  const today = dayOf(now, timeZone);
  const day = dayText === undefined ? today : Temporal.PlainDate.from(dayText);
  const from = startOfDay(day, timeZone);
  const to = startOfDay(day.add({ days: 1 }), timeZone);
  const firstShade = startOfDay(day.subtract({ days: previousDays }), timeZone);
  const [rows, shades, ends] = await Promise.all([
    readDayPoints(campaign.snapshotKey, from, to),
    readShadePoints(campaign.snapshotKey, firstShade, from),
    readEnds(campaign),
  ]);
  const history = rows.map((row) => ({
    ...row,
    at: new Date(row.atMs),
    status: SNAPSHOT_STATUS[row.status] ?? "unknown",
  }));
  const isOld = Temporal.PlainDate.compare(day, today.subtract({ days: WHOLE_DAYS })) < 0;
  const stepMs = isOld ? HOUR_MS : env.ATALAYA_POLL_SLOT_MS;
  const last = history.at(-1);
  // Polls tell why there is a gap: most days have none.
  const hasGap = history.some((point, index) => isGap(history[index - 1]?.at ?? point.at, point.at, stepMs));
  const polls = hasGap ? await readPolls(campaign, from, to) : [];
  return {
    campaignId,
    day: day.toString(),
    timeZone,
    firstDay: ends.first && dayOf(ends.first, timeZone).toString(),
    lastDay: ends.last && dayOf(ends.last, timeZone).toString(),
    points: history.map(
      ({ atMs, ...point }): ChartPoint => ({
        ...point,
        at: point.at.toISOString(),
        minute: minuteOf(atMs, from),
      }),
    ),
    events: chartEvents(history, polls, stepMs),
    previousDays: shadeDays(shades, day, previousDays, timeZone),
    completion: day.equals(today)
      ? campaign.completion
      : expectCompletion(history.slice(-POLLS_LOOKED_AT), last ? phaseOf(last) : "unknown", stepMs),
  };
}

const minuteOf = (atMs: number, midnight: Date) => Math.round((atMs - midnight.getTime()) / 600) / 100;

/** Newest day first; a day without a point is left out. */
function shadeDays(rows: readonly ShadeRow[], day: Temporal.PlainDate, count: number, timeZone: string) {
  return Array.from({ length: count }, (_each, index) => day.subtract({ days: index + 1 })).flatMap(
    (each) => {
      const from = startOfDay(each, timeZone);
      const toMs = startOfDay(each.add({ days: 1 }), timeZone).getTime();
      const points = rows
        .filter(({ atMs }) => atMs >= from.getTime() && atMs < toMs)
        .map(({ atMs, ...numbers }): ShadePoint => ({ minute: minuteOf(atMs, from), ...numbers }));
      return points.length > 0 ? [{ day: each.toString(), points }] : [];
    },
  );
}

function readPolls({ connectionId }: CampaignRecord, from: Date, to: Date) {
  return db().$queryRaw<{ at: Date; isGood: boolean }[]>`
    SELECT started_at AS at, outcome = 'good' AS "isGood" FROM wolkvox_polls
    WHERE connection_id = ${connectionId}::uuid AND started_at >= ${from} AND started_at < ${to}`;
}

async function readEnds({ snapshotKey }: CampaignRecord): Promise<{ first: Date | null; last: Date | null }> {
  const [ends] = await db().$queryRaw<{ first: Date | null; last: Date | null }[]>`
    SELECT min(at) AS first, max(at) AS last FROM campaign_snapshots WHERE campaign_key = ${snapshotKey}`;
  return ends ?? { first: null, last: null };
}
