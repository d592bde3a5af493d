import type { Db } from "@/lib/platform/db";
import { paymentKey, type ReadPayment } from "../../rules/read-payment";

/** The same payments, those marked that counted before: above in this file, or in another. */
export async function markRepeats(tx: Db, payments: readonly ReadPayment[]): Promise<ReadPayment[]> {
  const keys = payments.filter(({ problem }) => problem === null).map(paymentKey);
  const counted = await tx.payment.findMany({
    where: { countedKey: { in: [...new Set(keys)] } },
    select: { countedKey: true },
  });
  const seen = new Set(counted.map(({ countedKey }) => countedKey));
  return payments.map((payment) => {
    if (payment.problem !== null) return payment;
    const key = paymentKey(payment);
    if (seen.has(key)) return { ...payment, problem: "repeated" };
    seen.add(key);
    return payment;
  });
}
