import type { Db } from "@/lib/platform/db";
import { addDeliveries, releaseDelivery, withdrawDeliveries } from "../../deliveries/commands/owe-deliveries";
import { lockToldChanges, takeBackPromiseGestiones } from "../../deliveries/commands/owe-promise-gestiones";
import type { DeliveryDraft } from "../../deliveries/schema/delivery";
import { KOBRA_NUMBER, PROMISES } from "../queries/promise-conditions";
import { KOBRA_STATUS, type PromiseStatus } from "../rules/promise-words";
import type { StatusChange } from "./write-statuses";

const TARGET = "kobra-promises";

/**
 * Owes Kobra the new statuses, each once: a change of status is the key. Without Kobra's own id of the visit
 * it is held, visibly.
 */
export async function oweStatuses(
  tx: Db,
  changes: readonly StatusChange[],
  leavesAt: Date,
): Promise<{ queued: number; held: number }> {
  const drafts = changes.map(({ id, promise, status }): DeliveryDraft => {
    const { kobraVisitNumber, visitId, portfolioId, externalId } = promise;
    return {
      target: TARGET,
      key: id,
      portfolioId,
      visitId,
      promiseId: promise.id,
      // What is owed for one promise leaves in order, even where nobody knows the account.
      externalId: externalId ?? `promise:${promise.id}`,
      body: bodyOf(kobraVisitNumber, status),
      hold: kobraVisitNumber === null ? "no-kobra-id" : null,
      leavesAt,
    };
  });
  await addDeliveries(tx, drafts);
  const held = drafts.filter(({ hold }) => hold !== null).length;
  return { queued: drafts.length - held, held };
}

/** `[{"visitID": 1045637, "paymentPromiseStatus": 3}]`; the id is null while nobody knows it. */
function bodyOf(kobraVisitNumber: string | null, status: PromiseStatus): object {
  const visitID = kobraVisitNumber === null ? null : Number(kobraVisitNumber);
  return [{ visitID, paymentPromiseStatus: KOBRA_STATUS[status] }];
}

/** Lets go what was held of these promises, now that Kobra's id of the visit is known. */
export async function releaseStatuses(tx: Db, promiseIds: readonly string[]): Promise<void> {
  const held = await tx.$queryRaw<{ key: string; status: PromiseStatus; number: string }[]>`
    SELECT d.key, c.status::text, ${KOBRA_NUMBER}::text AS number
    FROM ${PROMISES}, deliveries d, promise_changes c
    WHERE d.target = ${TARGET} AND d.state = 'held' AND d.promise_id = p.id AND c.id::text = d.key
      AND p.id = ANY(${promiseIds}::uuid[]) AND ${KOBRA_NUMBER} IS NOT NULL ORDER BY d.id`;
  for (const { key, status, number } of held) {
    await releaseDelivery(tx, { target: TARGET, key, body: bodyOf(number, status) });
  }
}

/**
 * Takes back changes that nobody was told of yet: where the CRM knows already, Kobra is told, too.
 * @returns ids of the changes of which nothing ever leaves.
 */
export async function takeBackStatuses(tx: Db, changeIds: readonly string[]): Promise<Set<string>> {
  const told = await lockToldChanges(tx, changeIds);
  const untold = changeIds.filter((id) => !told.has(id));
  const takenBack = await withdrawDeliveries(tx, TARGET, untold, "undone");
  await takeBackPromiseGestiones(tx, [...takenBack]);
  return takenBack;
}
