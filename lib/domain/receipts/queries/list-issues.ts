import { db } from "@/lib/platform/db";
import type { Scope } from "../../users/schema";
import { type Drift, quarantineCauseSchema, type ReceiptIssue } from "../schema";
import { visibleReceipts } from "./receipt-conditions";

interface SeenRow {
  count: number;
  firstSeenAt: Date;
  lastSeenAt: Date;
  sampleReceiptId: string;
}

/** What keeps receipts in quarantine: each cause once, the latest seen first. */
export async function listReceiptIssues(scope: Scope): Promise<{ issues: ReceiptIssue[] }> {
  const rows = await db().$queryRaw<(SeenRow & { cause: string })[]>`
    SELECT s.cause, count(*)::int AS count, min(s.received_at) AS "firstSeenAt",
           max(s.received_at) AS "lastSeenAt",
           (array_agg(s.receipt_id::text ORDER BY s.received_at DESC, s.receipt_id DESC))[1] AS "sampleReceiptId"
    FROM receipt_states s
    WHERE ${visibleReceipts(scope)} AND s.status = 'quarantined' AND s.cause IS NOT NULL
    GROUP BY s.cause ORDER BY "lastSeenAt" DESC, s.cause`;
  return { issues: rows.map((row) => ({ ...seen(row), cause: quarantineCauseSchema.parse(row.cause) })) };
}

/** A new field may ride on every visit: only the newest receipts that carry one are looked at. */
const MOST_EXAMINED = 20_000;

/** Fields that nobody knows, the latest first seen at the top. */
export async function readDrift(scope: Scope): Promise<Drift> {
  const rows = await db().$queryRaw<(SeenRow & { name: string; examined: number })[]>`
    WITH newest AS MATERIALIZED (
      SELECT s.receipt_id, s.received_at, s.unknown_fields FROM receipt_states s
      WHERE ${visibleReceipts(scope)} AND cardinality(s.unknown_fields) > 0
      ORDER BY s.received_at DESC LIMIT ${MOST_EXAMINED}
    )
    SELECT name, count(*)::int AS count, min(received_at) AS "firstSeenAt", max(received_at) AS "lastSeenAt",
           (array_agg(receipt_id::text ORDER BY received_at DESC))[1] AS "sampleReceiptId",
           (SELECT count(*)::int FROM newest) AS examined
    FROM newest, unnest(unknown_fields) AS name
    GROUP BY name ORDER BY "firstSeenAt" DESC, name LIMIT 200`;
  const examined = rows[0]?.examined ?? 0;
  return {
    fields: rows.map((row) => ({ ...seen(row), name: row.name })),
    examined,
    isCut: examined === MOST_EXAMINED,
  };
}

function seen({ count, firstSeenAt, lastSeenAt, sampleReceiptId }: SeenRow) {
  return {
    count,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    sampleReceiptId,
  };
}
