import { db, pool } from "@/lib/platform/db";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { ReceiptWriter } from "../receipts/commands/receipt-writer";
import { judgeVisits } from "../visits/commands/judge-visits";
import { projectReceipts } from "../visits/commands/project-receipts";
import { keepPromises } from "./commands/keep-promises";

export const SETTER = { userId: "00000000-0000-7000-8000-0000000000aa", scope: { kind: "all" } } as const;
export const CALENDAR = { now: new Date("2026-11-22T18:00:00Z"), timeZone: "America/Mexico_City" };

interface PromisedVisit {
  readonly visitID: string | number;
  readonly externalID?: string;
  readonly promise?: "Sí" | "No";
  readonly amount?: string | null;
  readonly on?: string | null;
  readonly agentID?: string;
}

const question = (questionID: number, name: string, value: string | null) => ({
  questionID,
  questionName: name,
  questionOrder: questionID,
  answers: [{ answerID: questionID * 10, answerTypeID: 1, answerOrder: 1, value }],
});

/** A finished visit of 20 November at noon in Mexico that promises 500 for the 25th, unless said otherwise. */
export function promisedVisit(of: PromisedVisit): object {
  const { visitID, externalID = `account-of-${visitID}`, promise = "Sí", agentID = "77" } = of;
  return {
    ...JSON.parse(VENDOR_EXAMPLE),
    visitID,
    externalID,
    agentID,
    timeZone: "America/Mexico_City",
    startDate: "2026-11-20 12:00:00",
    endDate: "2026-11-20 12:10:00",
    checklist: [
      question(11, "¿Se realizó contacto?", "Sí"),
      question(14, "¿Se logró promesa de pago?", promise),
      question(15, "Método de pago", "Efectivo"),
      question(16, "Monto", of.amount === undefined ? "500" : of.amount),
      question(17, "Fecha", of.on === undefined ? "2026-11-25" : of.on),
    ],
  };
}

/** Receives, stores and judges visits, and keeps their promises. */
export async function receiveVisits(...bodies: object[]): Promise<void> {
  const writer = new ReceiptWriter(pool());
  for (const body of bodies) {
    await writer.write({ body: Buffer.from(JSON.stringify(body)), source: "webhook", webhookKeyId: null });
  }
  while ((await projectReceipts(pool(), 50)) > 0);
  while ((await judgeVisits(pool(), 50, [keepPromises])) > 0);
}

/** The promise of a visit, by the id that Kobra gave it. */
export async function promiseOf(kobraVisitId: string) {
  const found = await db().paymentPromise.findFirstOrThrow({
    where: { visit: { kobraVisitId } },
    include: { changes: { orderBy: { id: "asc" } } },
  });
  return {
    ...found,
    amount: found.amount?.toFixed(2) ?? null,
    paidAmount: found.paidAmount?.toFixed(2) ?? null,
  };
}
