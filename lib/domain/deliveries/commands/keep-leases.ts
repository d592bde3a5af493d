import type pg from "pg";
import { LEASE_S } from "./claim-deliveries";

/** Says that this worker still lives, for what it is sending. */
export async function keepLeases(
  database: pg.Pool,
  workerId: string,
  deliveryIds: readonly string[],
): Promise<void> {
  if (deliveryIds.length === 0) return;
  await database.query(
    `UPDATE deliveries SET lease_until = clock_timestamp() + make_interval(secs => $2)
     WHERE state = 'sending' AND claimed_by = $1 AND id = ANY($3::uuid[])`,
    [workerId, LEASE_S, deliveryIds],
  );
}
