import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import type { MapBounds } from "../../visits/schema";
import type { AccountFilter } from "../rules/account-filter";
import type { AccountMap } from "../schema/list";
import { accountConditions } from "./account-conditions";

/** A group's square is about 64 pixels wide: a world of 256 pixels at zoom 0. */
const SQUARES_AT_ZOOM_0 = 4;
/** From here on streets are told apart, and nothing is grouped. */
const NO_GROUPS_FROM_ZOOM = 17;
const MOST_SINGLE = 500;

interface Viewport {
  readonly bounds: MapBounds;
  readonly zoom: number;
}

interface Square {
  count: number;
  lat: number;
  lng: number;
  /** One account of the square: the only one where the count is 1. */
  id: string;
}

/** Where the accounts that match are: groups by squares of the map, and those that stand alone. */
export async function mapAccounts(
  scope: Scope,
  filter: AccountFilter,
  { bounds: [west, south, east, north], zoom }: Viewport,
): Promise<AccountMap> {
  const matching = accountConditions(scope, filter);
  const size = 360 / (SQUARES_AT_ZOOM_0 * 2 ** (zoom >= NO_GROUPS_FROM_ZOOM ? 26 : zoom));
  const [squares, whole] = await Promise.all([
    db().$queryRaw<Square[]>`
      SELECT count(*)::int AS count, avg(a.lat) AS lat, avg(a.lng) AS lng, min(a.id::text) AS id
      FROM accounts a
      WHERE ${matching} AND a.lat BETWEEN ${south} AND ${north} AND a.lng BETWEEN ${west} AND ${east}
      GROUP BY floor(a.lat / ${size}::float8), floor(a.lng / ${size}::float8)
      ORDER BY count(*) DESC LIMIT ${MOST_SINGLE}`,
    readWhole(matching),
  ]);
  const alone = squares.filter(({ count }) => count === 1).map(({ id }) => id);
  const accounts = await db().account.findMany({
    where: { id: { in: alone } },
    select: { id: true, externalId: true, clientName: true, isInactive: true, lat: true, lng: true },
  });
  return {
    ...whole,
    groups: squares.filter(({ count }) => count > 1).map(({ lat, lng, count }) => ({ lat, lng, count })),
    accounts: accounts.flatMap(({ lat, lng, ...account }) =>
      lat === null || lng === null ? [] : [{ ...account, lat, lng }],
    ),
  };
}

async function readWhole(
  matching: Prisma.Sql,
): Promise<Pick<AccountMap, "withPosition" | "withoutPosition" | "extent">> {
  const rows = await db().$queryRaw<
    { placed: number; all: number; west: number; south: number; east: number; north: number }[]
  >`
    SELECT count(*) FILTER (WHERE a.lat IS NOT NULL)::int AS placed,
           count(*)::int AS "all", min(a.lng) AS west, min(a.lat) AS south, max(a.lng) AS east,
           max(a.lat) AS north
    FROM accounts a WHERE ${matching}`;
  const row = rows[0];
  if (!row) return { withPosition: 0, withoutPosition: 0, extent: null };
  return {
    withPosition: row.placed,
    withoutPosition: row.all - row.placed,
    extent: row.placed > 0 ? [row.west, row.south, row.east, row.north] : null,
  };
}
