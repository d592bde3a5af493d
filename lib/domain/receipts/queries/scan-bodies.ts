import { type Cursor, readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { BodyCondition } from "../rules/body-query";
import { parseBodyQuery } from "../rules/body-query";
import { matchBody } from "../rules/match-body";

const BATCH = 500;
const MOST_BYTES_PER_BATCH = 8 * 1024 * 1024;
/** One request's share of the work; the caller comes back with the cursor for more. */
const MOST_EXAMINED = 20_000;
const MOST_MS = 2_000;

export interface Stretch {
  readonly matchingIds: string[];
  readonly examined: number;
  /** Where to go on; null once everything was looked at. */
  readonly nextCursor: string | null;
}

/** The conditions of a question that the schema has checked already. */
function bodyConditions(find: string): readonly BodyCondition[] {
  const parsed = parseBodyQuery(find);
  if (!parsed.ok) throw new Error("An unchecked question about bodies");
  return parsed.conditions;
}

/**
 * Reads bodies, newest first, until `most` match, the share of work is done or none is left. They are read
 * as the projection reads them, so that a body that PostgreSQL would not take for JSON is searched too.
 */
export async function scanBodies(
  matching: Prisma.Sql,
  find: string,
  { cursor, most }: { readonly cursor: string | undefined; readonly most: number },
): Promise<Stretch> {
  const conditions = bodyConditions(find);
  const giveUpAt = performance.now() + MOST_MS;
  const matchingIds: string[] = [];
  let at = readCursor(cursor);
  let examined = 0;
  while (examined < MOST_EXAMINED && performance.now() < giveUpAt) {
    const batch = await readBatch(matching, at);
    if (batch.length === 0) return { matchingIds, examined, nextCursor: null };
    for (const { id, receivedAt, body } of batch) {
      at = { at: receivedAt, id };
      examined += 1;
      if (matchBody(body, conditions)) matchingIds.push(id);
      if (matchingIds.length === most) return { matchingIds, examined, nextCursor: writeCursor(at) };
    }
  }
  return { matchingIds, examined, nextCursor: at && writeCursor(at) };
}

/** What comes after a place in the order newest first. */
export function afterCursor(cursor: Cursor | null): Prisma.Sql {
  return cursor
    ? Prisma.sql`AND (s.received_at, s.receipt_id) < (${cursor.at}, ${cursor.id}::uuid)`
    : Prisma.empty;
}

/** The next bodies, fewer where they are large. */
async function readBatch(matching: Prisma.Sql, cursor: Cursor | null) {
  const sizes = await db().$queryRaw<{ id: string; receivedAt: Date; bytes: number }[]>`
    SELECT s.receipt_id::text AS id, s.received_at AS "receivedAt", octet_length(r.body) AS bytes
    FROM receipt_states s JOIN receipts r ON r.id = s.receipt_id
    WHERE ${matching} ${afterCursor(cursor)}
    ORDER BY s.received_at DESC, s.receipt_id DESC LIMIT ${BATCH}`;
  let bytes = 0;
  const taken = sizes.filter((row, index) => {
    bytes += row.bytes;
    return index === 0 || bytes <= MOST_BYTES_PER_BATCH;
  });
  const rows = await db().$queryRaw<{ id: string; body: Uint8Array }[]>`
    SELECT id::text, body FROM receipts WHERE id = ANY(${taken.map(({ id }) => id)}::uuid[])`;
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  return taken.map(({ id, receivedAt }) => ({ id, receivedAt, body: bodies.get(id) ?? new Uint8Array() }));
}
