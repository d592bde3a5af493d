import type pg from "pg";
import { z } from "zod";
import type { KobraAnswer } from "@/lib/integrations/kobra/schema";
import { sendKobraImport } from "@/lib/integrations/kobra/send-import";
import type { DeliverySender } from "../../deliveries/jobs/deliver";
import type { DeliveryAnswer, DeliveryOutcome } from "../../deliveries/schema/delivery";
import { findKobraAccess } from "../../imports/queries/find-kobra-access";

/** Until somebody sets Kobra up, it is looked for so often. */
const NOT_SET_UP_WAIT_MS = 5_000;

const bodySchema = z.array(
  z.strictObject({
    visitID: z.number().int().positive(),
    paymentPromiseStatus: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  }),
);

/**
 * Sends a promise's status to Kobra (contracts/kobra-import.md). The same status again changes nothing there,
 * so that what is not settled is sent again. It shares the pace of the account imports.
 */
export const statusSender: DeliverySender = {
  target: "kobra-promises",
  isRepeatable: true,
  takeTurn,
  async send({ body }) {
    const access = await findKobraAccess();
    if (!access) return notSent("not-set-up");
    const statuses = bodySchema.safeParse(body);
    if (!statuses.success) {
      return { outcome: { kind: "refused", reason: "wrong-body" }, httpStatus: null, answer: null };
    }
    const answer = await sendKobraImport(access, statuses.data, access.timeoutMs);
    return { outcome: toOutcome(answer), httpStatus: answer.httpStatus, answer: answer.body };
  },
};

/** One request at a time to Kobra, whoever makes it: its row is the lock, and its time the pace. */
async function takeTurn(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ wait_ms: number; requests_per_minute: number }>(
    `SELECT requests_per_minute,
            greatest(0, extract(epoch FROM next_request_at - clock_timestamp()) * 1000)::int AS wait_ms
     FROM kobra_connection FOR UPDATE`,
  );
  const pace = rows[0];
  if (!pace) return NOT_SET_UP_WAIT_MS;
  if (pace.wait_ms > 0) return pace.wait_ms;
  await client.query(
    `UPDATE kobra_connection
     SET next_request_at = clock_timestamp() + make_interval(secs => 60.0 / $1::int)`,
    [pace.requests_per_minute],
  );
  return 0;
}

function toOutcome({ outcome }: KobraAnswer): DeliveryOutcome {
  switch (outcome.kind) {
    case "accepted":
      return { kind: "sent", remoteId: null };
    case "refused":
      return {
        kind: "refused",
        reason: [outcome.type, outcome.message].filter(Boolean).join(": ") || "refused",
      };
    case "locked-out":
      return { kind: "locked-out", reason: "locked-out" };
    case "unsettled":
      return outcome.mayHaveArrived
        ? { kind: "unsettled", reason: outcome.reason }
        : { kind: "later", reason: outcome.reason, retryAfterS: outcome.retryAfterS };
  }
}

function notSent(reason: string): DeliveryAnswer {
  return { outcome: { kind: "later", reason, retryAfterS: null }, httpStatus: null, answer: null };
}
