import { readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { inScope, UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { quarantineCauseSchema, type ReceiptFilter, type ReceiptPage } from "../schema";
import { toEntry } from "./find-receipt";

/** Receipts newest first, a page at a time, with what waits and what is quarantined. */
export async function listReceipts(scope: Scope, filter: ReceiptFilter): Promise<ReceiptPage> {
  const visible = visibleReceipts(scope);
  const cursor = readCursor(filter.cursor);
  const rows = await db().receiptState.findMany({
    where: {
      AND: [
        visible,
        { status: filter.status, cause: filter.cause },
        cursor
          ? {
              OR: [
                { receivedAt: { lt: cursor.at } },
                { receivedAt: cursor.at, receiptId: { lt: cursor.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ receivedAt: "desc" }, { receiptId: "desc" }],
    take: filter.limit + 1,
    include: {
      receipt: { select: { source: true, webhookKey: { select: { label: true } } } },
      visit: { select: { kobraVisitId: true } },
    },
  });
  const page = rows.slice(0, filter.limit);
  const byteLengths = await readByteLengths(page.map(({ receiptId }) => receiptId));
  const last = page.at(-1);
  const [pending, causes] = await Promise.all([
    db().receiptState.count({ where: { ...visible, status: "pending" } }),
    countCauses(scope),
  ]);
  return {
    receipts: page.map((row) =>
      toEntry({
        ...row,
        source: row.receipt.source,
        keyLabel: row.receipt.webhookKey?.label ?? null,
        byteLength: byteLengths.get(row.receiptId) ?? 0,
      }),
    ),
    nextCursor:
      rows.length > page.length && last ? writeCursor({ at: last.receivedAt, id: last.receiptId }) : null,
    counts: { pending, quarantined: Object.values(causes).reduce((sum, count) => sum + count, 0) },
    causes,
  };
}

/** A receipt that belongs to no portfolio yet is shown to those who see "sin cartera". */
function visibleReceipts(scope: Scope) {
  if (scope.kind === "all") return {};
  return scope.portfolioIds.includes(UNASSIGNED_PORTFOLIO_ID)
    ? { OR: [inScope(scope), { portfolioId: null }] }
    : inScope(scope);
}

/** Lengths without the bodies themselves. */
async function readByteLengths(receiptIds: string[]): Promise<Map<string, number>> {
  if (receiptIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; length: number }[]>`
    SELECT id::text, octet_length(body) AS length FROM receipts WHERE id = ANY(${receiptIds}::uuid[])`;
  return new Map(rows.map(({ id, length }) => [id, length]));
}

async function countCauses(scope: Scope): Promise<ReceiptPage["causes"]> {
  const groups = await db().receiptState.groupBy({
    by: ["cause"],
    where: { ...visibleReceipts(scope), status: "quarantined" },
    _count: true,
  });
  return Object.fromEntries(
    groups.flatMap(({ cause, _count }) => (cause ? [[quarantineCauseSchema.parse(cause), _count]] : [])),
  );
}

/** How many quarantined receipts wait for a person. */
export async function countQuarantined(scope: Scope): Promise<number> {
  return db().receiptState.count({ where: { ...visibleReceipts(scope), status: "quarantined" } });
}

/** When the last receipt arrived, over the whole workspace: it says whether Kobra reaches us at all. */
export async function findLastReceiptAt(): Promise<Date | null> {
  const last = await db().receipt.findFirst({
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    select: { receivedAt: true },
  });
  return last?.receivedAt ?? null;
}

/** How many receipts wait for the projection, over the whole workspace: it says whether the worker keeps up. */
export async function countPending(): Promise<number> {
  return db().receiptState.count({ where: { status: "pending" } });
}
