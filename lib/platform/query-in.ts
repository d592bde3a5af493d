import type pg from "pg";
import type { Transaction } from "./queue";

/**
 * Runs one statement of ours inside the caller's transaction, whichever of the two kinds it is.
 * @param text is a constant; whatever comes from outside is in `values`.
 */
export async function queryIn<Row extends pg.QueryResultRow>(
  tx: Transaction,
  text: string,
  values: readonly (string | number | boolean | null | Date | readonly string[])[],
): Promise<Row[]> {
  if ("$queryRawUnsafe" in tx) return tx.$queryRawUnsafe<Row[]>(text, ...values);
  return (await tx.query<Row>(text, [...values])).rows;
}
