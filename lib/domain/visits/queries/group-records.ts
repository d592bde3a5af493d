import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { VisitOutcome } from "../rules/visit-words";

/** Visits of one square of the view; `cx` and `cy` are null for all those outside of it together. */
export interface GroupRecord {
  readonly cx: number | null;
  readonly cy: number | null;
  readonly count: number;
  /** Of these, how many have no position. */
  readonly missing: number;
  /** Middle and box, in parts of the world from the north-west; null where nobody has a position. */
  readonly x: number | null;
  readonly y: number | null;
  readonly west: number | null;
  readonly north: number | null;
  readonly east: number | null;
  readonly south: number | null;
  readonly outcomes: Partial<Record<VisitOutcome, number>>;
}

/** Positions are added up in units of 2^-32 of the world. */
export function worldOfSum(column: "sum_x" | "sum_y"): Prisma.Sql {
  return Prisma.sql`(sum(${Prisma.raw(column)}) / 4294967296)::float8`;
}

/** The SELECT that makes `GroupRecord`s of rows counted by square and outcome. */
export function groupsOf(byOutcome: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT cx, cy, sum(count)::int AS count, sum(missing)::int AS missing,
           sum(sx) / nullif(sum(count - missing), 0) AS x, sum(sy) / nullif(sum(count - missing), 0) AS y,
           min(west) AS west, min(north) AS north, max(east) AS east, max(south) AS south,
           jsonb_object_agg(outcome, count) AS outcomes
    FROM ${byOutcome} GROUP BY cx, cy HAVING sum(count) > 0`;
}
