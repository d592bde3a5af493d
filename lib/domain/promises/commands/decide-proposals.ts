import { Problem } from "@/lib/core/errors";
import { type Db, db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Calendar } from "../../visits/queries/visit-conditions";
import type { PromiseStatus } from "../rules/promise-words";
import { MOST_SET_AT_ONCE, type StatusBatch } from "../schema";
import { lockPromises } from "./lock-promises";
import { LONG_TRANSACTION, type Setter, setLocked } from "./set-statuses";

interface OpenProposal {
  readonly id: string;
  readonly promiseId: string;
  readonly status: PromiseStatus;
  readonly paidAmount: string;
}

/**
 * Approves proposals of one file: their statuses are set as if by hand, as one batch.
 * @param proposalIds null for all that nobody decided on yet.
 * @throws Problem `not-found` where there is none to decide on within the scope.
 */
export async function approveProposals(
  setter: Setter,
  fileId: string,
  proposalIds: readonly string[] | null,
  calendar: Calendar,
): Promise<StatusBatch> {
  return db().$transaction(async (tx) => {
    const open = await lockOpen(tx, fileId, proposalIds);
    const ids = open.map(({ promiseId }) => promiseId);
    const promises = await lockPromises(tx, setter.scope, { ids }, calendar, MOST_SET_AT_ONCE);
    if (promises.length === 0) throw new Problem("not-found", "No proposal to decide on");
    const proposalOf = new Map(open.map((proposal) => [proposal.promiseId, proposal]));
    const wanted = promises.flatMap((promise) => {
      const proposal = proposalOf.get(promise.id);
      return proposal ? [{ promise, status: proposal.status, paidAmount: proposal.paidAmount }] : [];
    });
    const batch = await setLocked(tx, setter, wanted, { note: null, evidenceUrl: null });
    const decided = promises.flatMap(({ id }) => proposalOf.get(id)?.id ?? []);
    await decide(tx, setter, decided, "approved", batch.batchId);
    return batch;
  }, LONG_TRANSACTION);
}

/** Sets proposals aside: their payments count for nothing, and may be proposed again by another file. */
export async function dismissProposals(
  setter: Setter,
  fileId: string,
  proposalIds: readonly string[] | null,
  calendar: Calendar,
): Promise<{ dismissed: number }> {
  return db().$transaction(async (tx) => {
    const open = await lockOpen(tx, fileId, proposalIds);
    const ids = open.map(({ promiseId }) => promiseId);
    const promises = await lockPromises(tx, setter.scope, { ids }, calendar, MOST_SET_AT_ONCE);
    const seen = new Set(promises.map(({ id }) => id));
    const mine = open.filter(({ promiseId }) => seen.has(promiseId)).map(({ id }) => id);
    await decide(tx, setter, mine, "dismissed", null);
    await tx.$executeRaw`
      UPDATE payments SET counted_key = NULL
      WHERE file_id = ${fileId}::uuid AND NOT EXISTS (
        SELECT FROM payment_shares s JOIN payment_proposals o ON o.id = s.proposal_id
        WHERE s.payment_id = payments.id AND o.decision IS DISTINCT FROM 'dismissed')`;
    await recordAudit(tx, {
      actorUserId: setter.userId,
      action: "payments.dismissed",
      subject: fileId,
      details: { proposals: mine.length },
    });
    return { dismissed: mine.length };
  }, LONG_TRANSACTION);
}

async function lockOpen(
  tx: Db,
  fileId: string,
  proposalIds: readonly string[] | null,
): Promise<OpenProposal[]> {
  return tx.$queryRaw<OpenProposal[]>`
    SELECT id::text, promise_id::text AS "promiseId", status::text, paid_amount::text AS "paidAmount"
    FROM payment_proposals
    WHERE file_id = ${fileId}::uuid AND decision IS NULL
      AND (${proposalIds}::uuid[] IS NULL OR id = ANY(${proposalIds}::uuid[]))
    ORDER BY promise_id LIMIT ${MOST_SET_AT_ONCE} FOR UPDATE`;
}

async function decide(
  tx: Db,
  { userId }: Setter,
  ids: readonly string[],
  decision: "approved" | "dismissed",
  batchId: string | null,
): Promise<void> {
  await tx.paymentProposal.updateMany({
    where: { id: { in: [...ids] } },
    data: { decision, batchId, decidedAt: new Date(), decidedById: userId },
  });
}
