import type pg from "pg";
import { env } from "@/lib/platform/env";
import { inPoolTransaction } from "@/lib/platform/pool-transaction";
import { takePace } from "../rules/pace";
import type { ClaimedDelivery, DeliveryTargetName } from "../schema/delivery";

/** A worker that says nothing for so long is dead, and what it was sending is somebody else's to judge. */
export const LEASE_S = 15;

/** How a claim is made for one target. */
export interface ClaimOptions {
  readonly target: DeliveryTargetName;
  readonly workerId: string;
  /** What arrives twice does no harm there: what a dead worker was sending is sent again. */
  readonly isRepeatable: boolean;
  /** Takes a turn of a pace that is shared with other requests. @returns how long to wait; 0 where it was taken. */
  takeTurn?(client: pg.PoolClient): Promise<number>;
}

export interface Claim {
  /** Their attempts are written: they are known of whatever happens next. */
  readonly claimed: readonly ClaimedDelivery[];
  /** When to ask again; null where only a change can bring more. */
  readonly waitMs: number | null;
}

interface TargetRow {
  readonly requests_per_minute: number;
  readonly most_at_once: number;
  readonly next_request_at: Date | null;
  readonly failures_in_a_row: number;
  readonly is_running: boolean;
  readonly now: Date;
}

/**
 * Takes what may leave for a target now: by its pace, in order for each account, and no more at once than its
 * setting. The target's row is the lock, for as long as this transaction lasts: no request is made in it.
 */
export async function claimDeliveries(database: pg.Pool, options: ClaimOptions): Promise<Claim> {
  return inPoolTransaction(database, (client) => claimIn(client, options));
}

async function claimIn(client: pg.PoolClient, options: ClaimOptions): Promise<Claim> {
  const { rows: targets } = await client.query<TargetRow>(
    `SELECT requests_per_minute, most_at_once, next_request_at, failures_in_a_row, clock_timestamp() AS now,
            is_enabled AND pause_reason IS NULL AS is_running
     FROM delivery_targets WHERE target = $1 FOR UPDATE`,
    [options.target],
  );
  const target = targets[0];
  await giveUpOrphans(client, options);
  if (!target?.is_running) return { claimed: [], waitMs: null };
  const { rows: counts } = await client.query<{ under_way: number; next_ms: number | null }>(
    `SELECT (SELECT count(*)::int FROM deliveries WHERE target = $1 AND state = 'sending') AS under_way,
            (SELECT extract(epoch FROM min(next_attempt_at) - clock_timestamp())::float8 * 1000
             FROM (SELECT next_attempt_at FROM deliveries WHERE target = $1 AND state = 'waiting'
                   ORDER BY order_at, id LIMIT 200) w) AS next_ms`,
    [options.target],
  );
  const { under_way: underWay = 0, next_ms: nextMs = null } = counts[0] ?? {};
  if (nextMs === null) return { claimed: [], waitMs: null };
  if (nextMs > 0) return { claimed: [], waitMs: nextMs };
  // While it fails, one request at a time finds out whether it answers again.
  const mostAtOnce = target.failures_in_a_row > 0 || options.takeTurn ? 1 : target.most_at_once;
  const free = mostAtOnce - underWay;
  if (free <= 0) return { claimed: [], waitMs: null };
  return claimFree(client, options, target, free);
}

async function claimFree(
  client: pg.PoolClient,
  options: ClaimOptions,
  target: TargetRow,
  free: number,
): Promise<Claim> {
  const pace = {
    nextAt: target.next_request_at,
    requestsPerMinute: target.requests_per_minute,
    now: target.now,
  };
  const allowed = takePace(pace, free);
  if (allowed.count === 0) return { claimed: [], waitMs: allowed.nextAt.getTime() - target.now.getTime() };
  const sharedWaitMs = (await options.takeTurn?.(client)) ?? 0;
  if (sharedWaitMs > 0) return { claimed: [], waitMs: sharedWaitMs };
  const claimed = await claimNext(client, options, allowed.count);
  const taken = takePace(pace, claimed.length);
  if (claimed.length > 0) {
    await client.query("UPDATE delivery_targets SET next_request_at = $2 WHERE target = $1", [
      options.target,
      taken.nextAt,
    ]);
  }
  return {
    claimed,
    waitMs:
      claimed.length < allowed.count ? null : Math.max(1, taken.nextAt.getTime() - target.now.getTime()),
  };
}

/** One of each account, and only the first in its line: an account's second waits until the first is settled. */
const CLAIM = `
  WITH next AS (
    SELECT d.id FROM deliveries d
    WHERE d.target = $1 AND d.state = 'waiting' AND d.next_attempt_at <= clock_timestamp()
      AND NOT EXISTS (
        SELECT FROM deliveries e
        WHERE e.target = d.target AND e.external_id = d.external_id AND e.state IN ('waiting', 'sending')
          AND (e.order_at, e.id) < (d.order_at, d.id))
    ORDER BY d.order_at, d.id LIMIT $2 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE deliveries d
    SET state = 'sending', attempts = d.attempts + 1, claimed_by = $3, reason = NULL,
        lease_until = clock_timestamp() + make_interval(secs => ${LEASE_S})
    FROM next WHERE d.id = next.id RETURNING d.*
  ), noted AS (
    INSERT INTO delivery_attempts (delivery_id, attempt, started_at, request)
    SELECT id, attempts, clock_timestamp(), body FROM claimed
  )
  SELECT id::text, target, attempts AS attempt, body, portfolio_id::text AS "portfolioId",
         visit_id::text AS "visitId", promise_id::text AS "promiseId", external_id AS "externalId"
  FROM claimed ORDER BY order_at, id`;

async function claimNext(
  client: pg.PoolClient,
  { target, workerId }: ClaimOptions,
  count: number,
): Promise<ClaimedDelivery[]> {
  const { rows } = await client.query<ClaimedDelivery>({
    name: "claim-deliveries",
    text: CLAIM,
    values: [target, count, workerId],
  });
  return rows;
}

/** What a dead worker was sending may have arrived, whatever it got to. */
async function giveUpOrphans(client: pg.PoolClient, { target, isRepeatable }: ClaimOptions): Promise<void> {
  await client.query(
    `UPDATE deliveries
     SET state = CASE WHEN $2 THEN 'waiting' ELSE 'unknown' END::"DeliveryState", reason = 'worker-lost',
         may_have_arrived = true, settled_at = CASE WHEN $2 THEN NULL ELSE now() END
     WHERE target = $1 AND state = 'sending' AND lease_until < clock_timestamp()`,
    [target, isRepeatable || env.ATALAYA_CHAOS_MUTATION === "resend-orphans"],
  );
}
