import { Prisma } from "@/lib/platform/generated/prisma/client";
import { parseValueRange, type ValueRange } from "../../questions/rules/value-range";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { instantsOfRange } from "../rules/date-range";
import { FINEST_LEVEL } from "../rules/map-grid";
import { mercatorX, mercatorY } from "../rules/read-position";
import type { AnswerCondition, AreaCorner, VisitFilter } from "../rules/visit-filter";
import { flagBits } from "../rules/visit-words";

/** What a query needs to turn "today" into instants. */
export interface Calendar {
  readonly now: Date;
  readonly timeZone: string;
}

/**
 * The WHERE of every query on visits: the viewer's scope and the filter, in one place, so that the table,
 * the map and the totals can never disagree. Expects `visits v`.
 */
export function visitConditions(scope: Scope, filter: VisitFilter, calendar: Calendar): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  const instants = instantsOfRange(filter.range, calendar.now, calendar.timeZone);
  return Prisma.join(
    [
      Prisma.sql`TRUE`,
      ...(portfolioIds ? [Prisma.sql`v.portfolio_id = ANY(${portfolioIds}::uuid[])`] : []),
      ...(instants ? [Prisma.sql`v.occurred_at >= ${instants.from} AND v.occurred_at < ${instants.to}`] : []),
      ...whatWasFound(filter),
      ...whoAndWhere(filter),
    ],
    " AND ",
  );
}

function whatWasFound(filter: VisitFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (filter.outcome) conditions.push(Prisma.sql`v.outcome = ANY(${filter.outcome}::"VisitOutcome"[])`);
  if (filter.contact) conditions.push(Prisma.sql`v.has_contact = ${filter.contact === "yes"}`);
  if (filter.promise) conditions.push(Prisma.sql`v.has_promise = ${filter.promise === "yes"}`);
  if (filter.tag) conditions.push(Prisma.sql`v.tag_key = ANY(${filter.tag}::text[])`);
  if (filter.cancelled) conditions.push(Prisma.sql`v.is_cancelled = ${filter.cancelled === "yes"}`);
  if (filter.rebound) conditions.push(Prisma.sql`v.is_rebound = ${filter.rebound === "yes"}`);
  if (filter.revisit) conditions.push(Prisma.sql`v.wants_revisit = ${filter.revisit === "yes"}`);
  if (filter.flag) conditions.push(Prisma.sql`v.flags & ${flagBits(filter.flag)}::int <> 0`);
  return [...conditions, ...(filter.answer ?? []).map(answers)];
}

/** Any of these values, or a value within any of these ranges (`1000..1500`) of numbers or days. */
function answers({ question, values }: AnswerCondition): Prisma.Sql {
  const ranges = values.map(parseValueRange).filter((range) => range !== null);
  const single = values.filter((value) => parseValueRange(value) === null);
  const keys = Prisma.sql`${single.map((value) => `${question}=${value}`)}::text[]`;
  if (ranges.length === 0) return Prisma.sql`v.answer_keys && ${keys}`;
  const within = ranges.map(withinRange);
  return Prisma.sql`v.answer_keys && (${keys} || ARRAY(
    SELECT w.question_key || '=' || w.value_key FROM answer_values w
    WHERE w.question_key = ${question} AND (${Prisma.join(within, " OR ")})))`;
}

/** Of `answer_values w`. An open end is left out: Postgres gets no Infinity from here. */
function withinRange(range: ValueRange): Prisma.Sql {
  if (range.kind === "days") {
    return Prisma.sql`w.day BETWEEN ${range.from}::date AND ${range.to}::date`;
  }
  const ends = [
    ...(range.from === null ? [] : [Prisma.sql`w.number >= ${range.from}`]),
    ...(range.to === null ? [] : [Prisma.sql`w.number < ${range.to}`]),
  ];
  return Prisma.sql`(${Prisma.join(ends, " AND ")})`;
}

function whoAndWhere(filter: VisitFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (filter.agent) conditions.push(Prisma.sql`v.agent_id = ANY(${filter.agent}::uuid[])`);
  if (filter.portfolio) conditions.push(Prisma.sql`v.portfolio_id = ANY(${filter.portfolio}::uuid[])`);
  if (filter.product) conditions.push(Prisma.sql`v.product_id = ANY(${filter.product}::int[])`);
  if (filter.account) conditions.push(Prisma.sql`v.account_id = ${filter.account}::uuid`);
  if (filter.position === "missing") conditions.push(Prisma.sql`v.lat IS NULL`);
  if (filter.position === "present") conditions.push(Prisma.sql`v.lat IS NOT NULL`);
  if (filter.area) conditions.push(withinArea(filter.area));
  // Keys hold letters, digits and single spaces only: nothing that LIKE would read as a pattern.
  for (const word of filter.q?.split(" ") ?? [])
    conditions.push(Prisma.sql`v.search_key LIKE ${`%${word}%`}`);
  return conditions;
}

/** PostgreSQL's polygons take what differs by less than 1e-6 as equal: 40 m in a world that is 1 wide, nothing here. */
const WORLD_SIDE = 2 ** 32;

/** Edges are straight on the map, so the area is judged in the map's own plane. */
function withinArea(area: readonly AreaCorner[]): Prisma.Sql {
  const corners = area
    .map(([lng, lat]) => `(${mercatorX(lng) * WORLD_SIDE},${mercatorY(lat) * WORLD_SIDE})`)
    .join(",");
  const columns = area.map(([lng]) => Math.floor(mercatorX(lng) * 2 ** FINEST_LEVEL));
  // The column of squares that the area lies in: what an index can find.
  const first = Math.min(...columns) * 2 ** FINEST_LEVEL;
  const end = (Math.max(...columns) + 1) * 2 ** FINEST_LEVEL;
  return Prisma.sql`v.cell >= ${first}::int AND v.cell < ${end}::int
    AND point(v.mercator_x * ${WORLD_SIDE}::float8, v.mercator_y * ${WORLD_SIDE}::float8) <@ ${`(${corners})`}::polygon`;
}
