import type { Db } from "@/lib/platform/db";

/**
 * Locks the one row that all who send to Kobra meet at, until the transaction's end. Whoever locks rows of
 * imports too takes this one before them, so that none waits for another in a ring.
 *
 * @returns whether a Kobra is set up at all.
 */
export async function holdConnection(tx: Db): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM kobra_connection FOR UPDATE`;
  return rows.length > 0;
}
