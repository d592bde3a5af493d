import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import type { AccountOrder } from "../rules/account-columns";
import type { AccountFilter } from "../rules/account-filter";
import type { AccountListPage } from "../schema/list";
import { accountConditions } from "./account-conditions";
import { ACCOUNT_ROW_SOURCE, type AccountRecord, accountRowColumns, toAccountRow } from "./account-rows";

/** What each order compares, as its index has it: never null, so that a cursor can stand anywhere. */
const ACCOUNT_ORDER_KEY: Readonly<Record<AccountOrder, Prisma.Sql>> = {
  client: Prisma.sql`left(a.search_key, 80)`,
  account: Prisma.sql`a.external_id`,
  pending: Prisma.sql`coalesce(a.total_pending, -1)`,
  overdue: Prisma.sql`coalesce(a.overdue_days, -1)`,
  createdAt: Prisma.sql`a.created_at`,
};
const KEY_TYPE: Readonly<Record<AccountOrder, Prisma.Sql>> = {
  client: Prisma.sql`text`,
  account: Prisma.sql`text`,
  pending: Prisma.sql`numeric`,
  overdue: Prisma.sql`int`,
  createdAt: Prisma.sql`timestamptz`,
};
const KEY_SHAPE: Readonly<Record<AccountOrder, RegExp>> = {
  client: /^[^\0]{0,80}$/,
  account: /^[^\0]*$/,
  pending: /^-?\d+(\.\d+)?$/,
  overdue: /^-?\d+$/,
  createdAt: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:?\d\d)?$/,
};

/** Of more matches than this, an order's index has found a page after some hundred entries. */
const FEW = 20_000;

interface ListQuery {
  readonly order: AccountOrder;
  readonly direction: "asc" | "desc";
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of accounts by keyset, each with its last word to Kobra. How many there are says `countAccounts`. */
export async function listAccounts(
  scope: Scope,
  filter: AccountFilter,
  query: ListQuery,
): Promise<AccountListPage> {
  const key = ACCOUNT_ORDER_KEY[query.order];
  const way = query.direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const after = afterCursor(query);
  const conditions = accountConditions(scope, filter);
  const matching = Prisma.sql`SELECT a.id, ${key} AS key FROM accounts a WHERE ${conditions} ${after}`;
  // Few are found first and ordered after: walking an order's index for them would read every account.
  const areFew = await matchFew(conditions);
  const records = await db().$queryRaw<(AccountRecord & { key: string })[]>`
    WITH matching AS ${areFew ? Prisma.sql`MATERIALIZED` : Prisma.sql`NOT MATERIALIZED`} (${matching}),
    page AS MATERIALIZED (
      SELECT id, key FROM matching ORDER BY key ${way}, id ${way} LIMIT ${query.limit + 1})
    SELECT ${accountRowColumns(scope)}, page.key::text AS key
    FROM page, ${ACCOUNT_ROW_SOURCE} WHERE a.id = page.id ORDER BY page.key ${way}, page.id ${way}`;
  const page = records.slice(0, query.limit);
  const last = page.at(-1);
  return {
    accounts: page.map(({ key: _key, ...record }) => toAccountRow(record)),
    nextCursor: records.length > page.length && last ? `${last.id}_${last.key}` : null,
  };
}

async function matchFew(conditions: Prisma.Sql): Promise<boolean> {
  const rows = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM accounts a WHERE ${conditions} LIMIT ${FEW + 1}) first`;
  return (rows[0]?.count ?? 0) <= FEW;
}

/** How many accounts match, exactly. */
export async function countAccounts(scope: Scope, filter: AccountFilter): Promise<{ total: number }> {
  const rows = await db().$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM accounts a WHERE ${accountConditions(scope, filter)}`;
  return { total: rows[0]?.total ?? 0 };
}

const CURSOR = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(.*)$/s;

/** @throws Problem `invalid-input` where the cursor is not one of this order. */
function afterCursor({ order, direction, cursor }: ListQuery): Prisma.Sql {
  if (cursor === undefined) return Prisma.empty;
  const [, id, key] = CURSOR.exec(cursor) ?? [];
  if (id === undefined || key === undefined || !KEY_SHAPE[order].test(key)) {
    throw new Problem("invalid-input", "The cursor is not one of ours");
  }
  const beyond = direction === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`AND (${ACCOUNT_ORDER_KEY[order]}, a.id) ${beyond} (${key}::${KEY_TYPE[order]}, ${id}::uuid)`;
}
