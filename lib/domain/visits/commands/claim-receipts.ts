import type pg from "pg";

export interface ClaimedReceipt {
  readonly receipt_id: string;
  readonly received_at: Date;
  readonly body: Buffer;
}

const CLAIM = `
  SELECT s.receipt_id, s.received_at, octet_length(r.body) AS bytes
  FROM receipt_states s JOIN receipts r ON r.id = s.receipt_id
  WHERE s.status = 'pending'
  ORDER BY s.received_at, s.receipt_id
  LIMIT $1 FOR UPDATE OF s SKIP LOCKED`;

/** A batch of the largest bodies must not fill the memory; what is over waits for the next batch. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Takes the next receipts in line for this transaction; what another process holds is passed over. */
export async function claimReceipts(client: pg.PoolClient, limit: number): Promise<ClaimedReceipt[]> {
  const claimed = await client.query<{ receipt_id: string; received_at: Date; bytes: number }>({
    name: "claim-receipts",
    text: CLAIM,
    values: [limit],
  });
  let bytes = 0;
  const taken = claimed.rows.filter((row, index) => {
    bytes += row.bytes;
    return index === 0 || bytes <= MOST_BYTES;
  });
  const { rows } = await client.query<{ id: string; body: Buffer }>({
    name: "read-receipt-bodies",
    text: "SELECT id, body FROM receipts WHERE id = ANY($1::uuid[])",
    values: [taken.map(({ receipt_id }) => receipt_id)],
  });
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  return taken.map(({ receipt_id, received_at }) => ({
    receipt_id,
    received_at,
    body: bodies.get(receipt_id) ?? Buffer.alloc(0),
  }));
}
