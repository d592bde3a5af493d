import { db } from "@/lib/platform/db";
import type { Scope } from "../../users/schema";
import { quarantineCauseSchema, type ReceiptIssue } from "../schema";
import { visibleReceipts } from "./receipt-conditions";

export interface SeenRow {
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

/** When something was seen, as the answer says it. */
export function seen({ count, firstSeenAt, lastSeenAt, sampleReceiptId }: SeenRow) {
  return {
    count,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    sampleReceiptId,
  };
}
