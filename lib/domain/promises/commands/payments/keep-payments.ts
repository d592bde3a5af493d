import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/platform/db";
import type { PaymentMatch, StatusProposal } from "../../rules/match-payments";
import type { PaymentOutcome } from "../../rules/promise-words";
import { fromCents, paymentKey, type ReadPayment } from "../../rules/read-payment";

export interface KeptPayment extends ReadPayment {
  readonly outcome: PaymentOutcome;
  readonly shares: PaymentMatch["shares"];
}

/** Writes a file's payments and what they propose. Only what counts towards a promise can be repeated. */
export async function keepPayments(
  tx: Db,
  fileId: string,
  payments: readonly KeptPayment[],
  proposals: readonly StatusProposal[],
): Promise<void> {
  const withIds = payments.map((payment) => ({ ...payment, id: uuidv7() }));
  const proposalIds = new Map(proposals.map(({ promiseId }) => [promiseId, uuidv7()]));
  await tx.payment.createMany({
    data: withIds.map(({ problem: _problem, shares, paidOn, ...payment }) => ({
      ...payment,
      fileId,
      paidOn: paidOn === null ? null : new Date(`${paidOn}T00:00:00Z`),
      countedKey: shares.length > 0 ? paymentKey({ ...payment, paidOn, problem: null }) : null,
    })),
  });
  await tx.paymentProposal.createMany({
    data: proposals.flatMap(({ promiseId, status, paidCents }) => {
      const id = proposalIds.get(promiseId);
      return id ? [{ id, fileId, promiseId, status, paidAmount: fromCents(paidCents) }] : [];
    }),
  });
  await tx.paymentShare.createMany({
    data: withIds.flatMap(({ id, shares }) =>
      shares.flatMap(({ promiseId, cents }) => {
        const proposalId = proposalIds.get(promiseId);
        return proposalId ? [{ paymentId: id, proposalId, amount: fromCents(cents) }] : [];
      }),
    ),
  });
}
