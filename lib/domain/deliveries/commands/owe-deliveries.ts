import { v7 as uuidv7 } from "uuid";
import { DELIVERIES_CHANNEL } from "@/lib/platform/channels";
import { queryIn } from "@/lib/platform/query-in";
import type { Transaction } from "@/lib/platform/queue";
import type { DeliveryDraft, DeliveryState, DeliveryTargetName } from "../schema/delivery";

/** What one that still waits takes over from the draft; what has left stays as it is. */
const ENTER = `
  INSERT INTO deliveries AS d (id, target, key, portfolio_id, visit_id, promise_id, external_id, rule_version,
                               body, state, hold, next_attempt_at, order_at)
  SELECT n.id::uuid, n.target, n.key, n."portfolioId"::uuid, n."visitId"::uuid, n."promiseId"::uuid,
         n."externalId", n."ruleVersion", n.body,
         CASE WHEN n.hold IS NULL THEN 'waiting' ELSE 'held' END::"DeliveryState", n.hold,
         coalesce(n."leavesAt", now()), coalesce(n."orderAt", now())
  FROM jsonb_to_recordset($1::jsonb) AS n(
    id text, target text, key text, "portfolioId" text, "visitId" text, "promiseId" text, "externalId" text,
    "ruleVersion" int, body jsonb, hold text, "leavesAt" timestamptz, "orderAt" timestamptz)
  ORDER BY n.target, n.key
  ON CONFLICT (target, key) DO UPDATE
  SET body = excluded.body, state = excluded.state, hold = excluded.hold, portfolio_id = excluded.portfolio_id,
      external_id = excluded.external_id, rule_version = excluded.rule_version, reason = NULL, settled_at = NULL
  WHERE d.state IN ('waiting', 'held') OR (d.state = 'withdrawn' AND d.reason = 'not-owed')
  RETURNING key, state::text`;

/**
 * Enters what is owed, inside the caller's transaction. Idempotent by target and key: what still waits takes
 * over the draft's body and hold, what has left is not touched.
 * @returns key and state of each that was entered or changed.
 */
export async function addDeliveries(
  tx: Transaction,
  drafts: readonly DeliveryDraft[],
): Promise<{ key: string; state: DeliveryState }[]> {
  if (drafts.length === 0) return [];
  const records = drafts.map((draft) => ({ id: uuidv7(), ...draft }));
  const entered = await queryIn<{ key: string; state: DeliveryState }>(tx, ENTER, [JSON.stringify(records)]);
  await wake(tx);
  return entered;
}

/**
 * Takes back what has not left yet, in the caller's transaction.
 * @param reason `not-owed` for one that may be owed again; any other is final.
 * @returns the keys of those taken back: the others have left, or were never there.
 */
export async function withdrawDeliveries(
  tx: Transaction,
  target: DeliveryTargetName,
  keys: readonly string[],
  reason: string,
): Promise<Set<string>> {
  const rows = await queryIn<{ key: string }>(
    tx,
    `UPDATE deliveries SET state = 'withdrawn', hold = NULL, reason = $3, settled_at = now()
     WHERE target = $1 AND key = ANY($2::text[]) AND state IN ('waiting', 'held') AND NOT may_have_arrived
     RETURNING key`,
    [target, keys, reason],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Of these keys, those that have left, or may have. The others stay here until the caller's transaction is over. */
export async function lockLeft(
  tx: Transaction,
  target: DeliveryTargetName,
  keys: readonly string[],
): Promise<Set<string>> {
  const rows = await queryIn<{ key: string; hasLeft: boolean }>(
    tx,
    `SELECT key, may_have_arrived OR state NOT IN ('waiting', 'held', 'withdrawn') AS "hasLeft"
     FROM deliveries WHERE target = $1 AND key = ANY($2::text[]) ORDER BY id FOR UPDATE`,
    [target, keys],
  );
  return new Set(rows.filter(({ hasLeft }) => hasLeft).map(({ key }) => key));
}

/** Lets go what was held, now that its body is complete. @returns whether it was held. */
export async function releaseDelivery(
  tx: Transaction,
  { target, key, body }: { target: DeliveryTargetName; key: string; body: object },
): Promise<boolean> {
  const rows = await queryIn<{ key: string }>(
    tx,
    `UPDATE deliveries SET state = 'waiting', hold = NULL, body = $3::jsonb,
       next_attempt_at = greatest(next_attempt_at, now())
     WHERE target = $1 AND key = $2 AND state = 'held' RETURNING key`,
    [target, key, JSON.stringify(body)],
  );
  await wake(tx);
  return rows.length > 0;
}

/** Wakes whoever delivers once the caller's transaction commits. */
export async function wake(tx: Transaction): Promise<void> {
  await queryIn(tx, "SELECT pg_notify($1, '')::text", [DELIVERIES_CHANNEL]);
}
