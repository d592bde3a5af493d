import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Viewer } from "../../users/schema";
import { maskAnswer, maskBody } from "../rules/mask-body";
import type { DeliveryDetail } from "../schema/listing";
import { deliveryConditions } from "./delivery-conditions";
import { DELIVERY_SOURCE, type DeliveryRecord, deliveryColumns, toDeliveryRow } from "./delivery-row";

/** One delivery with every request and answer. @throws Problem `not-found`, also where it is out of scope. */
export async function getDelivery(viewer: Viewer, deliveryId: string): Promise<DeliveryDetail> {
  const matching = deliveryConditions(viewer.scope, {}, "UTC");
  const [record] = await db().$queryRaw<DeliveryRecord[]>`
    SELECT ${deliveryColumns(viewer.scope)} FROM ${DELIVERY_SOURCE}
    WHERE ${matching} AND d.id = ${deliveryId}::uuid`;
  const stored = await db().delivery.findUnique({
    where: { id: deliveryId },
    select: { body: true, requests: { orderBy: { attempt: "desc" } } },
  });
  if (!record || !stored) throw new Problem("not-found", "No such delivery");
  const isMasked = viewer.role === "viewer";
  const show = (body: unknown) => JSON.stringify(isMasked ? maskBody(body) : body, null, 2);
  return {
    ...toDeliveryRow(record),
    body: show(stored.body),
    isMasked,
    history: stored.requests.map(({ startedAt, finishedAt, request, answer, ...attempt }) => ({
      attempt: attempt.attempt,
      outcome: attempt.outcome,
      reason: attempt.reason,
      httpStatus: attempt.httpStatus,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      latencyMs: finishedAt ? finishedAt.getTime() - startedAt.getTime() : null,
      request: show(request),
      answer: isMasked ? maskAnswer(answer) : answer,
    })),
  };
}

/** Ids of the deliveries that match, for a command on all of them. */
export async function listDeliveryIds(
  matching: Prisma.Sql,
  states: readonly string[],
  most: number,
): Promise<{ id: string; visitId: string | null }[]> {
  return db().$queryRaw`
    SELECT d.id::text, d.visit_id::text AS "visitId" FROM deliveries d
    WHERE ${matching} AND d.state::text = ANY(${states}::text[]) ORDER BY d.order_at, d.id LIMIT ${most}`;
}
