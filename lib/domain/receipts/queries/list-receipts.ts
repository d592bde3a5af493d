import { readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import {
  type BodySearch,
  quarantineCauseSchema,
  type ReceiptEntry,
  type ReceiptFilter,
  type ReceiptPage,
} from "../schema";
import { toEntry } from "./find-receipt";
import { receiptConditions, visibleReceipts } from "./receipt-conditions";
import { afterCursor, scanBodies } from "./scan-bodies";

type Calendar = Parameters<typeof receiptConditions>[2];
type Entries = Pick<ReceiptPage, "receipts" | "nextCursor" | "search">;

/** Receipts newest first, a page at a time, with what waits and what is quarantined. */
export async function listReceipts(
  scope: Scope,
  filter: ReceiptFilter,
  calendar: Calendar,
): Promise<ReceiptPage> {
  const matching = receiptConditions(scope, filter, calendar);
  const [entries, pending, causes] = await Promise.all([
    filter.find === undefined ? pageOf(matching, filter) : searchPage(matching, filter.find, filter),
    countStatus(scope, "pending"),
    countCauses(scope),
  ]);
  return {
    ...entries,
    counts: { pending, quarantined: Object.values(causes).reduce((sum, count) => sum + count, 0) },
    causes,
  };
}

async function pageOf(matching: Prisma.Sql, { cursor, limit }: ReceiptFilter): Promise<Entries> {
  const after = afterCursor(readCursor(cursor));
  const rows = await readEntries(Prisma.sql`${matching} ${after}`, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const isMore = rows.length > page.length && last !== undefined;
  return {
    receipts: page,
    nextCursor: isMore ? writeCursor({ at: new Date(last.receivedAt), id: last.receiptId }) : null,
    search: null,
  };
}

async function searchPage(matching: Prisma.Sql, find: string, filter: ReceiptFilter): Promise<Entries> {
  const { cursor, limit } = filter;
  const [stretch, total] = await Promise.all([
    scanBodies(matching, find, { cursor, most: limit }),
    cursor === undefined ? countMatching(matching) : null,
  ]);
  const receipts = await readEntries(
    Prisma.sql`s.receipt_id = ANY(${stretch.matchingIds}::uuid[])`,
    stretch.matchingIds.length,
  );
  const search: BodySearch = { examined: stretch.examined, total };
  return { receipts, nextCursor: stretch.nextCursor, search };
}

/** How many match everything but a question about bodies. */
export async function countMatching(matching: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM receipt_states s JOIN receipts r ON r.id = s.receipt_id
    WHERE ${matching}`;
  return row?.count ?? 0;
}

/** Rows without their bodies, newest first. */
async function readEntries(matching: Prisma.Sql, limit: number): Promise<ReceiptEntry[]> {
  if (limit === 0) return [];
  const rows = await db().$queryRaw<Parameters<typeof toEntry>[0][]>`
    SELECT s.receipt_id::text AS "receiptId", s.status, s.cause, s.received_at AS "receivedAt",
           s.processed_at AS "processedAt", s.visit_id::text AS "visitId",
           s.unknown_fields AS "unknownFields", r.source, k.label AS "keyLabel",
           octet_length(r.body) AS "byteLength", v.kobra_visit_id AS "kobraVisitId"
    FROM receipt_states s
    JOIN receipts r ON r.id = s.receipt_id
    LEFT JOIN webhook_keys k ON k.id = r.webhook_key_id
    LEFT JOIN visits v ON v.id = s.visit_id
    WHERE ${matching}
    ORDER BY s.received_at DESC, s.receipt_id DESC LIMIT ${limit}`;
  return rows.map(toEntry);
}

async function countStatus(scope: Scope, status: "pending" | "quarantined"): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM receipt_states s
    WHERE ${visibleReceipts(scope)} AND s.status = ${status}::"ReceiptStatus"`;
  return row?.count ?? 0;
}

async function countCauses(scope: Scope): Promise<ReceiptPage["causes"]> {
  const groups = await db().$queryRaw<{ cause: string; count: number }[]>`
    SELECT s.cause, count(*)::int AS count FROM receipt_states s
    WHERE ${visibleReceipts(scope)} AND s.status = 'quarantined' AND s.cause IS NOT NULL GROUP BY s.cause`;
  return Object.fromEntries(groups.map(({ cause, count }) => [quarantineCauseSchema.parse(cause), count]));
}

/** How many quarantined receipts wait for a person. */
export async function countQuarantined(scope: Scope): Promise<number> {
  return countStatus(scope, "quarantined");
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
