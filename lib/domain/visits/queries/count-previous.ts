import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { formatDateRange, previousPeriod } from "../rules/date-range";
import type { VisitFilter } from "../rules/visit-filter";
import type { PreviousTotal } from "../schema";
import { type Calendar, visitConditions } from "./visit-conditions";

/** How many visits matched the same filter in the period before (`previousPeriod`). */
export async function countPrevious(
  scope: Scope,
  filter: VisitFilter,
  calendar: Calendar,
): Promise<PreviousTotal> {
  const period = previousPeriod(filter.range, calendar.now, calendar.timeZone);
  if (!period) return { previous: null };
  const matching = visitConditions(scope, { ...filter, range: period.range }, calendar);
  const untilNow = period.until ? Prisma.sql`AND v.occurred_at < ${period.until}` : Prisma.empty;
  const rows = await db().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM visits v WHERE ${matching} ${untilNow}`;
  return {
    previous: {
      range: formatDateRange(period.range),
      total: rows[0]?.total ?? 0,
      isUntilNow: period.until !== null,
    },
  };
}
