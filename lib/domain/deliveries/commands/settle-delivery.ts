import type pg from "pg";
import { MOST_FAILURES_IN_A_ROW, restMs } from "../rules/back-off";
import type { ClaimedDelivery, DeliveryAnswer, DeliveryOutcome } from "../schema/delivery";

/** What an answer makes of its delivery. */
interface Settlement {
  readonly state: "sent" | "refused" | "unknown" | "waiting";
  readonly reason: string | null;
  readonly remoteId: string | null;
  readonly mayHaveArrived: boolean;
}

/**
 * Records what one request came to, and with it where its delivery and its target stand. An answer to a
 * request that was overtaken is kept and settles nothing, unless it is what ends a doubt: the success of the
 * very request after which nothing was known.
 */
export async function settleDelivery(
  database: pg.Pool,
  delivery: ClaimedDelivery,
  answer: DeliveryAnswer,
  isRepeatable: boolean,
): Promise<void> {
  // First the target: once the delivery waits again, it may be claimed.
  await moveTarget(database, delivery.target, answer.outcome);
  await writeAnswer(database, delivery, answer, judge(answer.outcome, isRepeatable));
}

function judge(outcome: DeliveryOutcome, isRepeatable: boolean): Settlement {
  const settlement = { reason: null, remoteId: null, mayHaveArrived: false };
  switch (outcome.kind) {
    case "sent":
      return { ...settlement, state: "sent", remoteId: outcome.remoteId };
    case "refused":
      return { ...settlement, state: "refused", reason: outcome.reason };
    case "locked-out":
    case "later":
      return { ...settlement, state: "waiting", reason: outcome.reason };
    case "unsettled":
      return {
        ...settlement,
        state: isRepeatable ? "waiting" : "unknown",
        reason: outcome.reason,
        mayHaveArrived: true,
      };
  }
}

/** One statement: the attempt's answer and what follows from it stand or fall together. */
const WRITE = `
  WITH noted AS (
    UPDATE delivery_attempts SET finished_at = clock_timestamp(), outcome = $3, reason = $4, http_status = $5, answer = $6
    WHERE delivery_id = $1 AND attempt = $2
  )
  UPDATE deliveries
  SET state = $7::"DeliveryState", reason = $4, remote_id = $8, claimed_by = NULL, lease_until = NULL,
      may_have_arrived = CASE WHEN $7 = 'waiting' THEN may_have_arrived OR $9 ELSE $7 = 'unknown' END,
      settled_at = CASE WHEN $7 = 'waiting' THEN NULL ELSE clock_timestamp() END
  WHERE id = $1 AND attempts = $2
    AND (state = 'sending' OR ($7 IN ('sent', 'refused') AND state = 'unknown' AND reason = 'worker-lost'))`;

async function writeAnswer(
  database: pg.Pool,
  { id, attempt }: ClaimedDelivery,
  { outcome, httpStatus, answer }: DeliveryAnswer,
  { state, reason, remoteId, mayHaveArrived }: Settlement,
): Promise<void> {
  await database.query({
    name: "settle-delivery",
    text: WRITE,
    values: [id, attempt, outcome.kind, reason, httpStatus, answer, state, remoteId, mayHaveArrived],
  });
}

async function moveTarget(database: pg.Pool, target: string, outcome: DeliveryOutcome): Promise<void> {
  if (outcome.kind === "sent" || outcome.kind === "refused") {
    await database.query(
      "UPDATE delivery_targets SET failures_in_a_row = 0 WHERE target = $1 AND failures_in_a_row > 0",
      [target],
    );
    return;
  }
  const { rows } = await database.query<{ failures: number }>(
    `UPDATE delivery_targets SET failures_in_a_row = failures_in_a_row + 1 WHERE target = $1
     RETURNING failures_in_a_row AS failures`,
    [target],
  );
  const failures = rows[0]?.failures ?? 1;
  if (outcome.kind === "locked-out") return pause(database, target, "locked-out");
  if (failures >= MOST_FAILURES_IN_A_ROW) return pause(database, target, "no-answer");
  const retryAfterMs = outcome.kind === "later" ? 1_000 * (outcome.retryAfterS ?? 0) : 0;
  await database.query(
    `UPDATE delivery_targets SET next_request_at =
       greatest(next_request_at, clock_timestamp() + make_interval(secs => $2::float8 / 1000)) WHERE target = $1`,
    [target, Math.max(restMs(failures), retryAfterMs)],
  );
}

async function pause(database: pg.Pool, target: string, reason: "locked-out" | "no-answer"): Promise<void> {
  await database.query(
    `UPDATE delivery_targets SET pause_reason = $2, paused_at = now(), failures_in_a_row = 0
     WHERE target = $1 AND pause_reason IS NULL`,
    [target, reason],
  );
}
