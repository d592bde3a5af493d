import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { daysOfRange, instantsOfRange } from "../rules/date-range";
import { boxAt, type CellLevel, FINEST_LEVEL, type MapView } from "../rules/map-grid";
import type { FilterKey, VisitFilter } from "../rules/visit-filter";
import { type GroupRecord, groupsOf, worldOfSum } from "./group-records";
import type { Calendar } from "./visit-conditions";

/** What `visit_cells` knows of a visit. */
const KNOWN: ReadonlySet<string> = new Set<FilterKey>(["range", "portfolio", "outcome", "position"]);

/** A question that counts by cells can answer. */
export interface CellQuestion {
  readonly where: Prisma.Sql;
  /** True in SQL where the range's ends are also day ends in the zone of the cells. Expects `visit_cell_zone z`. */
  readonly isWholeDays: Prisma.Sql;
}

/** The filter as conditions on cells; null where it asks for more than they know. */
export function askCells(scope: Scope, filter: VisitFilter, calendar: Calendar): CellQuestion | null {
  const isKnown = Object.entries(filter).every(([key, value]) => value === undefined || KNOWN.has(key));
  const days = daysOfRange(filter.range, calendar.now, calendar.timeZone);
  const instants = instantsOfRange(filter.range, calendar.now, calendar.timeZone);
  if (!isKnown) return null;
  const portfolioIds = scopedPortfolioIds(scope);
  const where = [
    Prisma.sql`TRUE`,
    ...(portfolioIds ? [Prisma.sql`c.portfolio_id = ANY(${portfolioIds}::uuid[])`] : []),
    ...(filter.portfolio ? [Prisma.sql`c.portfolio_id = ANY(${filter.portfolio}::uuid[])`] : []),
    ...(filter.outcome ? [Prisma.sql`c.outcome = ANY(${filter.outcome}::"VisitOutcome"[])`] : []),
    ...(filter.position ? [Prisma.sql`(c.cell = -1) = ${filter.position === "missing"}`] : []),
  ];
  if (!days || !instants) return { where: Prisma.join(where, " AND "), isWholeDays: Prisma.sql`TRUE` };
  const [from, to] = [days.from.toString(), days.to.add({ days: 1 }).toString()];
  where.push(Prisma.sql`c.day >= ${from}::date AND c.day < ${to}::date`);
  return {
    where: Prisma.join(where, " AND "),
    isWholeDays: Prisma.sql`(${from}::date::timestamp AT TIME ZONE z.zone) = ${instants.from}
      AND (${to}::date::timestamp AT TIME ZONE z.zone) = ${instants.to}`,
  };
}

/**
 * Visits counted by the squares of the view, from what is folded in and what waits for it. Outside the view
 * they are counted together, or with `onlyInView` not at all.
 *
 * @returns null where the cells cannot answer: not counted yet, or by days of another zone.
 */
export async function readCells(
  { where, isWholeDays }: CellQuestion,
  level: CellLevel,
  view: MapView,
  onlyInView: boolean,
): Promise<GroupRecord[] | null> {
  const { x0, x1, y0, y1 } = boxAt(view, level);
  const [side, down] = [2 ** level, FINEST_LEVEL - level];
  const strip = onlyInView
    ? Prisma.sql`c.cell >= ${x0 * side}::int AND c.cell < ${(x1 + 1) * side}::int AND`
    : Prisma.empty;
  const isInView = Prisma.sql`cell >= 0 AND cell >> ${level}::int BETWEEN ${x0}::int AND ${x1}::int
    AND cell & ${side - 1}::int BETWEEN ${y0}::int AND ${y1}::int`;
  const outside = onlyInView ? Prisma.sql`WHERE ${isInView}` : Prisma.empty;
  const up = level - view.bits;
  const square = (at: Prisma.Sql) =>
    Prisma.sql`CASE WHEN ${isInView} THEN ((${at}) >> ${up}::int)::float8 END`;
  const records = await db().$queryRaw<(GroupRecord & { is_usable: boolean })[]>`
    WITH counted AS (
      SELECT c.cell, c.outcome, c.visits, c.sum_x, c.sum_y, c.west, c.north, c.east, c.south
      FROM visit_cells c WHERE ${strip} c.level = ${level}::int AND ${where}
      UNION ALL
      SELECT CASE WHEN c.cell < 0 THEN -1
                  ELSE ((c.cell >> ${FINEST_LEVEL + down}::int) << ${level}::int)
                       | ((c.cell & ${2 ** FINEST_LEVEL - 1}::int) >> ${down}::int) END,
             c.outcome, c.visits, c.sum_x, c.sum_y, c.west, c.north, c.east, c.south
      FROM visit_cell_changes c WHERE ${where}
    ), by_outcome AS (
      SELECT ${square(Prisma.sql`cell >> ${level}::int`)} AS cx,
             ${square(Prisma.sql`cell & ${side - 1}::int`)} AS cy, outcome, sum(visits)::int AS count,
             coalesce(sum(visits) FILTER (WHERE cell < 0), 0)::int AS missing,
             ${worldOfSum("sum_x")} AS sx, ${worldOfSum("sum_y")} AS sy,
             min(west) AS west, min(north) AS north, max(east) AS east, max(south) AS south
      FROM counted ${outside} GROUP BY 1, 2, 3 HAVING sum(visits) <> 0
    ), groups AS (${groupsOf(Prisma.sql`by_outcome`)})
    SELECT u.is_usable, groups.* FROM (
      SELECT count(*) = 1 AS is_usable FROM visit_cell_zone z WHERE ${isWholeDays}
    ) u LEFT JOIN groups ON u.is_usable`;
  if (records[0]?.is_usable !== true) return null;
  return records.filter(({ count }) => count !== null);
}
