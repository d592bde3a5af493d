import type { Db } from "@/lib/platform/db";
import type { PromiseStatus } from "../rules/promise-words";
import type { LockedPromise } from "./lock-promises";

/** A decision on one promise. */
export interface StatusChange {
  readonly id: string;
  readonly promise: LockedPromise;
  readonly status: PromiseStatus;
  readonly paidAmount: string | null;
  readonly note: string | null;
  readonly evidenceUrl: string | null;
}

/** Sets them, with an entry in each history. Two statements, however many. */
export async function writeStatuses(
  tx: Db,
  actorUserId: string,
  batchId: string,
  changes: readonly StatusChange[],
): Promise<void> {
  const rows = JSON.stringify(
    changes.map(({ promise, ...change }) => ({
      ...change,
      promiseId: promise.id,
      formerStatus: promise.status,
      formerPaidAmount: promise.paidAmount,
    })),
  );
  await tx.$executeRaw`
    UPDATE payment_promises p SET status = n.status::"PromiseStatus", paid_amount = n."paidAmount"
    FROM jsonb_to_recordset(${rows}::jsonb) AS n("promiseId" uuid, status text, "paidAmount" numeric)
    WHERE p.id = n."promiseId"`;
  await tx.$executeRaw`
    INSERT INTO promise_changes (id, promise_id, kind, actor_user_id, batch_id, status, paid_amount,
                                 former_status, former_paid_amount, note, evidence_url)
    SELECT n.id, n."promiseId", 'status', ${actorUserId}::uuid, ${batchId}::uuid, n.status::"PromiseStatus",
           n."paidAmount", n."formerStatus"::"PromiseStatus", n."formerPaidAmount", n.note, n."evidenceUrl"
    FROM jsonb_to_recordset(${rows}::jsonb) AS n(id uuid, "promiseId" uuid, status text, "paidAmount" numeric,
      "formerStatus" text, "formerPaidAmount" numeric, note text, "evidenceUrl" text)`;
}
