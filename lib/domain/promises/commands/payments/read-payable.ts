import type { Db } from "@/lib/platform/db";
import type { Scope } from "../../../users/schema";
import type { Calendar } from "../../../visits/queries/visit-conditions";
import { PROMISES, promiseConditions } from "../../queries/promise-conditions";
import type { PayablePromise } from "../../rules/match-payments";

/** The promises of these accounts that stand, with what counts for them already. */
export async function readPayable(
  tx: Db,
  scope: Scope,
  externalIds: readonly string[],
  calendar: Calendar,
): Promise<PayablePromise[]> {
  return tx.$queryRaw<PayablePromise[]>`
    SELECT p.id::text, v.external_id AS "externalId", (p.amount * 100)::float8 AS "amountCents",
           p.due_on::text AS "dueOn", v.occurred_on::text AS "madeOn",
           (SELECT coalesce(sum(s.amount) * 100, 0)::float8 FROM payment_shares s
            JOIN payment_proposals o ON o.id = s.proposal_id
            WHERE o.promise_id = p.id AND o.decision IS DISTINCT FROM 'dismissed') AS "countedCents", p.status = 'covered' AS "isCovered"
    FROM ${PROMISES}
    WHERE ${promiseConditions(scope, { range: "all" }, calendar)}
      AND v.external_id = ANY(${externalIds}::text[]) AND p.withdrawn_at IS NULL`;
}
