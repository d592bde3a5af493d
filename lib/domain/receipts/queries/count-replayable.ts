import type { Scope } from "../../users/schema";
import type { ReceiptConditions, ReplayCount } from "../schema";
import { countMatching } from "./list-receipts";
import { receiptConditions } from "./receipt-conditions";
import { scanBodies } from "./scan-bodies";

/**
 * How many quarantined receipts match, for the question that names the number before anything is done. With
 * a question about bodies it counts a stretch at a time: the caller adds up until there is no cursor.
 */
export async function countReplayable(
  scope: Scope,
  filter: ReceiptConditions & { readonly cursor?: string },
  calendar: { readonly now: Date; readonly timeZone: string },
): Promise<ReplayCount> {
  const matching = receiptConditions(scope, { ...filter, status: "quarantined" }, calendar);
  const until = calendar.now.toISOString();
  if (filter.find === undefined) {
    return { count: await countMatching(matching), until, search: null, nextCursor: null };
  }
  const [stretch, total] = await Promise.all([
    scanBodies(matching, filter.find, { cursor: filter.cursor, most: Number.POSITIVE_INFINITY }),
    filter.cursor === undefined ? countMatching(matching) : null,
  ]);
  return {
    count: stretch.matchingIds.length,
    until,
    search: { examined: stretch.examined, total },
    nextCursor: stretch.nextCursor,
  };
}
