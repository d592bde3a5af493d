import type { z } from "zod";
import { readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import type { DeliveryState } from "../schema/delivery";
import type { DeliveryPage, DeliverySelection, deliveryQuerySchema, StateCounts } from "../schema/listing";
import { deliveryConditions } from "./delivery-conditions";
import { DELIVERY_SOURCE, type DeliveryRecord, deliveryColumns, toDeliveryRow } from "./delivery-row";

/** Deliveries newest first, a page at a time, with the counts of all states. */
export async function listDeliveries(
  scope: Scope,
  { cursor, limit, ...selection }: z.infer<typeof deliveryQuerySchema>,
  timeZone: string,
): Promise<DeliveryPage> {
  const matching = deliveryConditions(scope, selection, timeZone);
  const after = readCursor(cursor);
  const from = after ? Prisma.sql`AND (d.created_at, d.id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const [records, counts, latency] = await Promise.all([
    db().$queryRaw<DeliveryRecord[]>`
      SELECT ${deliveryColumns(scope)} FROM ${DELIVERY_SOURCE}
      WHERE ${matching} ${from} ORDER BY d.created_at DESC, d.id DESC LIMIT ${limit + 1}`,
    countByState(scope, selection, timeZone),
    readLatency(matching),
  ]);
  const page = records.slice(0, limit);
  const last = page.at(-1);
  return {
    deliveries: page.map(toDeliveryRow),
    nextCursor:
      records.length > page.length && last ? writeCursor({ at: last.createdAt, id: last.id }) : null,
    counts,
    latency,
  };
}

/** Of all that match but for the state asked for. */
async function countByState(scope: Scope, selection: DeliverySelection, timeZone: string) {
  const matching = deliveryConditions(scope, { ...selection, state: undefined }, timeZone);
  const groups = await db().$queryRaw<{ state: DeliveryState; count: number }[]>`
    SELECT d.state::text, count(*)::int AS count FROM deliveries d WHERE ${matching} GROUP BY 1`;
  const counts: StateCounts = {};
  for (const { state, count } of groups) counts[state] = count;
  return counts;
}

const LATENCY_OF_LAST = 1_000;

/** Over the last answers among those that match. */
async function readLatency(matching: Prisma.Sql): Promise<DeliveryPage["latency"]> {
  const [row] = await db().$queryRaw<{ medianMs: number | null; p95Ms: number | null }[]>`
    SELECT round(percentile_disc(0.5) WITHIN GROUP (ORDER BY ms))::int AS "medianMs",
           round(percentile_disc(0.95) WITHIN GROUP (ORDER BY ms))::int AS "p95Ms"
    FROM (
      SELECT extract(epoch FROM t.finished_at - t.started_at) * 1000 AS ms
      FROM (SELECT d.id, d.attempts FROM deliveries d WHERE ${matching} AND d.attempts > 0
            ORDER BY d.created_at DESC LIMIT ${LATENCY_OF_LAST}) d
      JOIN delivery_attempts t ON t.delivery_id = d.id AND t.attempt = d.attempts AND t.finished_at IS NOT NULL) l`;
  return row ?? { medianMs: null, p95Ms: null };
}

/** What became of one visit with each target, the latest first; the visit itself must be in scope. */
export async function listVisitDeliveries(scope: Scope, visitId: string) {
  const matching = deliveryConditions(scope, { visit: visitId }, "UTC");
  const records = await db().$queryRaw<DeliveryRecord[]>`
    SELECT ${deliveryColumns(scope)} FROM ${DELIVERY_SOURCE}
    WHERE ${matching} ORDER BY d.created_at DESC, d.id DESC LIMIT 50`;
  return { deliveries: records.map(toDeliveryRow) };
}
