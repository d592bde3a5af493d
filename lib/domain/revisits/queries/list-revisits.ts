import { Problem } from "@/lib/core/errors";
import { dayOf } from "@/lib/core/time";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import type { Revisit, RevisitListQuery } from "../schema";
import { readRevisits } from "./read-revisits";
import { inBucket, revisitConditions } from "./revisit-conditions";

interface Calendar {
  readonly now: Date;
  readonly timeZone: string;
}

/** Revisits of a bucket or a day, the oldest day first, a page at a time. */
export async function listRevisits(
  scope: Scope,
  query: RevisitListQuery,
  calendar: Calendar,
): Promise<{ revisits: Revisit[]; nextCursor: string | null }> {
  const today = dayOf(calendar.now, calendar.timeZone).toString();
  const conditions = [revisitConditions(scope, query)];
  if (query.bucket) conditions.push(inBucket(query.bucket, today));
  if (query.day) conditions.push(Prisma.sql`v.revisit_on = ${query.day}::date`);
  if (query.cursor !== undefined) conditions.push(afterCursor(query.cursor));
  const rows = await readRevisits(scope, Prisma.join(conditions, " AND "), query.limit + 1);
  const revisits = rows.slice(0, query.limit);
  const last = revisits.at(-1);
  const isMore = rows.length > revisits.length && last !== undefined;
  return { revisits, nextCursor: isMore ? `${last.on ?? ""}_${last.visitId}` : null };
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})?_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What follows a day and visit in the order by day, those without a day last. */
function afterCursor(text: string): Prisma.Sql {
  const match = CURSOR.exec(text);
  if (!match) throw new Problem("invalid-input", "The cursor is not one of ours");
  const [, on, id] = match;
  return on
    ? Prisma.sql`(v.revisit_on IS NULL OR (v.revisit_on, v.id) > (${on}::date, ${id}::uuid))`
    : Prisma.sql`v.revisit_on IS NULL AND v.id > ${id}::uuid`;
}
