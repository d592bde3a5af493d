import { readCursor, writeCursor } from "@/lib/core/cursor";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { MOST_VISITS_SORTED, type VisitOrder } from "../rules/visit-columns";
import type { VisitFilter } from "../rules/visit-filter";
import type { Direction, VisitTablePage, VisitTableRow } from "../schema";
import { type Calendar, visitConditions } from "./visit-conditions";
import {
  toVisitTableRow,
  VISIT_TABLE_SOURCE,
  type VisitTableRecord,
  visitTableColumns,
} from "./visit-table-columns";

interface TableQuery {
  readonly order: VisitOrder;
  readonly direction: Direction;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Longest text that an order compares; the cursor holds it. */
const KEY_LENGTH = 80;

/** What each order compares: never null, so that a cursor can stand anywhere. Accents do not count. */
const ORDER_KEY: Readonly<Record<Exclude<VisitOrder, "occurredAt">, Prisma.Sql>> = {
  client: Prisma.sql`left(v.search_key, ${KEY_LENGTH}::int)`,
  agent: Prisma.sql`left(translate(lower(coalesce(v.agent_name, '')), 'áéíóúüñÁÉÍÓÚÜÑ', 'aeiouunaeiouun'), ${KEY_LENGTH}::int)`,
  outcome: Prisma.sql`array_position(enum_range(NULL::"VisitOutcome"), v.outcome)`,
  tag: Prisma.sql`left(coalesce(v.tag_key, ''), ${KEY_LENGTH}::int)`,
  promiseAmount: Prisma.sql`coalesce(v.promise_amount, -1)`,
  promiseOn: Prisma.sql`coalesce(v.promise_on, '-infinity'::date)`,
  duration: Prisma.sql`coalesce(v.duration_s, -1)`,
};
const KEY_TYPE: Readonly<Record<Exclude<VisitOrder, "occurredAt">, Prisma.Sql>> = {
  client: Prisma.sql`text`,
  agent: Prisma.sql`text`,
  outcome: Prisma.sql`int`,
  tag: Prisma.sql`text`,
  promiseAmount: Prisma.sql`numeric`,
  promiseOn: Prisma.sql`date`,
  duration: Prisma.sql`int`,
};

/** A page of the table, by keyset. Too many matches for the wanted order are ordered by time instead. */
export async function listVisitTable(
  scope: Scope,
  query: VisitFilter & TableQuery,
  calendar: Calendar,
): Promise<VisitTablePage> {
  const matching = visitConditions(scope, query, calendar);
  const order = query.order === "occurredAt" || (await mayBeSorted(matching)) ? query.order : "occurredAt";
  const { orderBy, key, after } = readOrder({ ...query, order });
  const records = await db().$queryRaw<(VisitTableRecord & { key: string })[]>`
    SELECT ${visitTableColumns(scope)}, page.key::text FROM (
      SELECT v.id, ${key} AS key FROM visits v WHERE ${matching} ${after}
      ORDER BY ${orderBy(key)} LIMIT ${query.limit + 1}
    ) page, ${VISIT_TABLE_SOURCE} WHERE v.id = page.id ORDER BY ${orderBy(Prisma.sql`page.key`)}`;
  const page = records.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = records.length > page.length;
  return {
    visits: page.map(({ key: _key, ...record }) => toVisitTableRow(record)),
    nextCursor: hasMore && last ? writeOrderCursor(last) : null,
    orderedBy: order,
  };
}

/** Some visits as they are now, within the scope, and which of them match. Those that are gone are left out. */
export async function readVisitRows(
  scope: Scope,
  { ids, ...filter }: VisitFilter & { readonly ids: readonly string[] },
  calendar: Calendar,
): Promise<{ visits: VisitTableRow[]; matchingIds: string[] }> {
  const portfolioIds = scopedPortfolioIds(scope);
  const inScope = portfolioIds ? Prisma.sql`AND v.portfolio_id = ANY(${portfolioIds}::uuid[])` : Prisma.empty;
  const records = await db().$queryRaw<(VisitTableRecord & { isMatching: boolean | null })[]>`
    SELECT ${visitTableColumns(scope)}, (${visitConditions(scope, filter, calendar)}) AS "isMatching"
    FROM ${VISIT_TABLE_SOURCE} WHERE v.id = ANY(${ids}::uuid[]) ${inScope}`;
  return {
    visits: records.map(({ isMatching: _isMatching, ...record }) => toVisitTableRow(record)),
    matchingIds: records.filter(({ isMatching }) => isMatching).map(({ id }) => id),
  };
}

async function mayBeSorted(matching: Prisma.Sql): Promise<boolean> {
  const rows = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM visits v WHERE ${matching} LIMIT ${MOST_VISITS_SORTED + 1}) first`;
  return (rows[0]?.count ?? 0) <= MOST_VISITS_SORTED;
}

/** Equal keys are ordered newest first, in both directions. */
function readOrder({ order, direction, cursor: text }: TableQuery) {
  const cursor = readCursor(text);
  const [way, beyond] =
    direction === "asc" ? [Prisma.sql`ASC`, Prisma.sql`>`] : [Prisma.sql`DESC`, Prisma.sql`<`];
  if (order === "occurredAt") {
    return {
      orderBy: () => Prisma.sql`v.occurred_at ${way}, v.id ${way}`,
      key: Prisma.sql`''`,
      after: cursor
        ? Prisma.sql`AND (v.occurred_at, v.id) ${beyond} (${cursor.at}, ${cursor.id}::uuid)`
        : Prisma.empty,
    };
  }
  return {
    orderBy: (key: Prisma.Sql) => Prisma.sql`${key} ${way}, v.occurred_at DESC, v.id DESC`,
    key: ORDER_KEY[order],
    after: cursor ? afterKey(order, beyond, { ...cursor, key: readKey(order, text ?? "") }) : Prisma.empty,
  };
}

function afterKey(
  order: Exclude<VisitOrder, "occurredAt">,
  beyond: Prisma.Sql,
  cursor: { readonly at: Date; readonly id: string; readonly key: string },
): Prisma.Sql {
  const key = ORDER_KEY[order];
  const value = Prisma.sql`${cursor.key}::${KEY_TYPE[order]}`;
  return Prisma.sql`AND (${key} ${beyond} ${value}
    OR ${key} = ${value} AND (v.occurred_at, v.id) < (${cursor.at}, ${cursor.id}::uuid))`;
}

function writeOrderCursor(last: VisitTableRecord & { readonly key: string }): string {
  return `${writeCursor({ at: last.occurredAt, id: last.id })}_${last.key}`;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const DAY = /^(-infinity|\d{4,}-\d{2}-\d{2})$/;

/** @throws Problem `invalid-input` where the cursor is of another order. */
function readKey(order: Exclude<VisitOrder, "occurredAt">, cursor: string): string {
  const key = cursor.split("_").slice(2).join("_");
  const isText = order === "client" || order === "agent" || order === "tag";
  if (isText || (order === "promiseOn" ? DAY : NUMBER).test(key)) return key;
  throw new Problem("invalid-input", "The cursor is not one of ours");
}
