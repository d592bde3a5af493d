import { RECEIPTS_CHANNEL } from "@/lib/platform/channels";
import { type Db, db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";
import { receiptConditions, visibleReceipts } from "../queries/receipt-conditions";
import { scanBodies } from "../queries/scan-bodies";
import type { ReplayFilter, ReplaySelection } from "../schema";

interface Replayed {
  /** How many were put back in line; receipts that are not quarantined are left alone. */
  readonly replayed: number;
  /** Where to go on, with a question about bodies that took longer than one request may. */
  readonly nextCursor: string | null;
}

/**
 * Puts quarantined receipts back in line, within the viewer's scope: those named, those of a cause, or all
 * that match a filter. The projection reads them again with today's mapping.
 */
export async function replayReceipts(
  viewer: Viewer,
  selection: ReplaySelection,
  calendar: { readonly now: Date; readonly timeZone: string },
): Promise<Replayed> {
  if ("filter" in selection) return replayFiltered(viewer, selection, calendar);
  const chosen =
    "receiptIds" in selection
      ? Prisma.sql`s.receipt_id = ANY(${selection.receiptIds}::uuid[])`
      : selection.cause === null
        ? Prisma.sql`TRUE`
        : Prisma.sql`s.cause = ${selection.cause}`;
  const subject = ("cause" in selection && selection.cause) || "selection";
  return { replayed: await putBack(viewer, chosen, { subject }), nextCursor: null };
}

async function replayFiltered(
  viewer: Viewer,
  { filter, until, cursor }: ReplayFilter,
  calendar: { readonly now: Date; readonly timeZone: string },
): Promise<Replayed> {
  const conditions = receiptConditions(viewer.scope, { ...filter, status: "quarantined" }, calendar);
  const matching = Prisma.sql`${conditions} AND s.received_at <= ${new Date(until)}`;
  // The question about bodies may hold a debtor's name: the audit keeps which conditions, not their values.
  const audit = { subject: "filter", conditions: Object.keys(filter) };
  if (filter.find === undefined)
    return { replayed: await putBack(viewer, matching, audit), nextCursor: null };
  const stretch = await scanBodies(matching, filter.find, { cursor, most: Number.POSITIVE_INFINITY });
  const found = Prisma.sql`s.receipt_id = ANY(${stretch.matchingIds}::uuid[])`;
  return { replayed: await putBack(viewer, found, audit), nextCursor: stretch.nextCursor };
}

async function putBack(
  viewer: Viewer,
  chosen: Prisma.Sql,
  audit: { readonly subject: string; readonly conditions?: string[] },
): Promise<number> {
  return db().$transaction(async (tx: Db) => {
    const count = await tx.$executeRaw`
      UPDATE receipt_states SET status = 'pending', attempts = 0
      WHERE receipt_id IN (
        SELECT s.receipt_id FROM receipt_states s JOIN receipts r ON r.id = s.receipt_id
        WHERE s.status = 'quarantined' AND ${visibleReceipts(viewer.scope)} AND ${chosen}
        FOR UPDATE OF s)`;
    const { subject, conditions } = audit;
    await recordAudit(tx, {
      actorUserId: viewer.userId,
      action: "receipts.replayed",
      subject,
      details: { count, ...(conditions && { conditions }) },
    });
    await tx.$executeRaw`SELECT pg_notify(${RECEIPTS_CHANNEL}, '')`;
    return count;
  });
}
