import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import type { Transaction } from "@/lib/platform/queue";
import { recordAudit } from "../../audit/commands";
import type { Scope } from "../../users/schema";
import { deliveryConditions } from "../queries/delivery-conditions";
import { listDeliveryIds } from "../queries/get-delivery";
import { readPromiseGestionKey } from "../rules/promise-gestion-key";
import { whatFollows } from "../rules/what-follows";
import type { Retry } from "../schema/listing";
import { wake } from "./owe-deliveries";
import { renewPromiseGestiones } from "./owe-promise-gestiones";
import { planGestiones } from "./plan-gestiones";

const MOST_AT_ONCE = 20_000;

/**
 * Puts back in line what was refused, and lets leave at once what rests. What may have arrived is never among
 * them. A gestión is made anew, by the rules and the mapping of now.
 * @returns how many.
 */
export async function retryDeliveries(
  actorUserId: string,
  scope: Scope,
  { selection, deliveryId }: Retry,
  timeZone: string,
): Promise<{ retried: number }> {
  const matching = deliveryConditions(scope, selection, timeZone);
  const found = await listDeliveryIds(matching, ["refused", "waiting"], MOST_AT_ONCE);
  const wanted = deliveryId === undefined ? found : found.filter(({ id }) => id === deliveryId);
  return db().$transaction(async (tx) => {
    const retried = await tx.$queryRaw<{ visitId: string | null; target: string; key: string }[]>`
      UPDATE deliveries SET state = 'waiting', reason = NULL, next_attempt_at = now(), settled_at = NULL
      WHERE id = ANY(${wanted.map(({ id }) => id)}::uuid[]) AND state IN ('refused', 'waiting')
        AND NOT may_have_arrived
      RETURNING visit_id::text AS "visitId", target, key`;
    await makeAnew(
      tx,
      retried.filter(({ target }) => target === "wolkvox-gestiones"),
    );
    await recordAudit(tx, {
      actorUserId,
      action: "deliveries.retried",
      subject: deliveryId ?? "selection",
      details: { count: retried.length },
    });
    await wake(tx);
    return { retried: retried.length };
  });
}

async function makeAnew(
  tx: Transaction,
  gestiones: readonly { readonly visitId: string | null; readonly key: string }[],
): Promise<void> {
  const ofVisits = gestiones.filter(({ key }) => readPromiseGestionKey(key) === null);
  await planGestiones(
    tx,
    ofVisits.map(({ visitId }) => visitId).filter((id) => id !== null),
  );
  await renewPromiseGestiones(
    tx,
    gestiones.map(({ key }) => key),
  );
}

/**
 * A person's word on what may have arrived: it did, or it is sent again at the risk that it is there twice.
 * @throws Problem `not-found` out of scope; `conflict` where its outcome is known by now.
 */
export async function decideDelivery(
  actorUserId: string,
  scope: Scope,
  deliveryId: string,
  decision: "arrived" | "send-again",
): Promise<void> {
  await requireVisible(scope, deliveryId);
  await db().$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: deliveryId, state: "unknown" },
      data: whatFollows(decision, new Date()),
    });
    if (count === 0) throw new Problem("conflict", "Its outcome is known by now");
    await recordAudit(tx, { actorUserId, action: `delivery.${decision}`, subject: deliveryId });
    await wake(tx);
  });
}

/** Has the target asked again whether it arrived. @throws Problem as above, and where it cannot be asked. */
export async function askAgain(actorUserId: string, scope: Scope, deliveryId: string): Promise<void> {
  await requireVisible(scope, deliveryId);
  const crm = await db().crmConnection.findFirst({ select: { queryPath: true } });
  if (!crm?.queryPath) throw new Problem("conflict", "No way to read gestiones back is set up");
  await db().$transaction(async (tx) => {
    const { count } = await tx.delivery.updateMany({
      where: { id: deliveryId, state: "unknown", target: "wolkvox-gestiones" },
      data: { readBackAt: null, readBack: null },
    });
    if (count === 0) throw new Problem("conflict", "Its outcome is known by now");
    await recordAudit(tx, { actorUserId, action: "delivery.asked-again", subject: deliveryId });
  });
}

async function requireVisible(scope: Scope, deliveryId: string): Promise<void> {
  const matching = deliveryConditions(scope, {}, "UTC");
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT d.id::text FROM deliveries d WHERE ${matching} AND d.id = ${deliveryId}::uuid`;
  if (rows.length === 0) throw new Problem("not-found", "No such delivery");
}
