import { Problem } from "@/lib/core/errors";
import { type Db, db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Calendar } from "../../visits/queries/visit-conditions";
import { MOST_SET_AT_ONCE } from "../schema";
import { lockPromises } from "./lock-promises";
import { takeBackStatuses } from "./owe-statuses";
import { LONG_TRANSACTION, type Setter } from "./set-statuses";

/**
 * Takes back what was set in one go, promise by promise: not where the message has left, nor where something
 * else was decided since.
 *
 * @throws Problem `not-found` where the batch has nothing left to undo within the scope.
 */
export async function undoStatuses(
  setter: Setter,
  batchId: string,
  calendar: Calendar,
): Promise<{ undone: number; tooLate: number }> {
  return db().$transaction(async (tx) => {
    const set = await tx.promiseChange.findMany({
      where: { batchId, kind: "status", undoneAt: null },
      select: { id: true, promiseId: true },
    });
    const ids = set.map(({ promiseId }) => promiseId);
    const locked = await lockPromises(tx, setter.scope, { ids }, calendar, MOST_SET_AT_ONCE);
    if (locked.length === 0) throw new Problem("not-found", "Nothing to undo");
    const mine = new Set(locked.map(({ id }) => id));
    const changeIds = set.filter(({ promiseId }) => mine.has(promiseId)).map(({ id }) => id);
    const latest = await keepLatest(tx, changeIds);
    const takenBack = await takeBackStatuses(tx, latest);
    const undone = latest.filter((id) => takenBack.has(id));
    await restore(tx, undone);
    await tx.$executeRaw`
      UPDATE payment_proposals o SET decision = NULL, decided_at = NULL, decided_by_id = NULL, batch_id = NULL
      FROM promise_changes c WHERE c.id = ANY(${undone}::uuid[]) AND o.promise_id = c.promise_id
        AND o.batch_id = ${batchId}::uuid`;
    await recordAudit(tx, {
      actorUserId: setter.userId,
      action: "promises.status-undone",
      subject: batchId,
      details: { promises: undone.length },
    });
    return { undone: undone.length, tooLate: changeIds.length - undone.length };
  }, LONG_TRANSACTION);
}

/** Those after which nothing else was decided. */
async function keepLatest(tx: Db, changeIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM promise_changes c WHERE c.id = ANY(${changeIds}::uuid[]) AND NOT EXISTS (
      SELECT FROM promise_changes l WHERE l.promise_id = c.promise_id AND l.kind = 'status'
        AND l.undone_at IS NULL AND l.id > c.id)`;
  return rows.map(({ id }) => id);
}

async function restore(tx: Db, changeIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE payment_promises p SET status = c.former_status, paid_amount = c.former_paid_amount
    FROM promise_changes c WHERE c.promise_id = p.id AND c.id = ANY(${changeIds}::uuid[])`;
  await tx.$executeRaw`UPDATE promise_changes SET undone_at = now() WHERE id = ANY(${changeIds}::uuid[])`;
}
