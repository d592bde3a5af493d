import { createHash } from "node:crypto";
import type pg from "pg";
import type { KobraSandbox } from "@/sandbox/kobra/import/server";

const BATCH = 5_000;

interface LedgerRow {
  readonly row_number: number;
  readonly external_id: string;
  readonly status: string;
  readonly values: Record<string, unknown> | null;
}

/** For a sandbox that could not hold the fields of half a million accounts: what tells two of them apart. */
export function keepSum(fields: Record<string, unknown>): { sum: string } {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return { sum: createHash("sha256").update(JSON.stringify(sorted)).digest("base64url") };
}

/** What a file, the ledger and a sandbox that keeps sums say of the same accounts, where they differ. */
export interface Comparison {
  /** Rows of the file that the ledger has not, or not as accepted, or that Kobra has not, or has otherwise. */
  readonly missing: number;
  /** Accounts that stand in the ledger twice, or were taken in two chunks. */
  readonly twice: number;
}

/** Lays an import whose rows are all sound beside what Kobra took, account by account. */
export async function compareImport(
  client: pg.Client,
  kobra: KobraSandbox,
  { importId, ids }: { readonly importId: string; readonly ids: readonly string[] },
): Promise<Comparison> {
  const seen = new Set<string>();
  let repeated = 0;
  let differing = 0;
  for await (const row of readLedger(client, importId)) {
    if (seen.has(row.external_id)) repeated += 1;
    seen.add(row.external_id);
    const isSame =
      row.values !== null && kobra.accounts.get(row.external_id)?.sum === keepSum(row.values).sum;
    if (row.status !== "accepted" || !isSame) differing += 1;
  }
  const lost = ids.filter((id) => !seen.has(id)).length;
  return { missing: lost + differing, twice: repeated + countInTwoChunks(kobra, new Set(ids)) };
}

async function* readLedger(client: pg.Client, importId: string): AsyncGenerator<LedgerRow> {
  let after = -1;
  for (;;) {
    const { rows } = await client.query<LedgerRow>(
      `SELECT row_number, external_id, status::text, "values" FROM import_rows
       WHERE import_id = $1 AND row_number > $2 ORDER BY row_number LIMIT ${BATCH}`,
      [importId, after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row_number;
  }
}

/** A request may be repeated word for word, which is an update; an account of two chunks was sent twice. */
function countInTwoChunks(kobra: KobraSandbox, ids: ReadonlySet<string>): number {
  const chunkOf = new Map<string, string>();
  const inTwo = new Set<string>();
  for (const { externalIds } of kobra.requests) {
    const chunk = `${externalIds[0]} ${externalIds.length}`;
    for (const id of externalIds) {
      if (ids.has(id) && (chunkOf.get(id) ?? chunk) !== chunk) inTwo.add(id);
      chunkOf.set(id, chunk);
    }
  }
  return inTwo.size;
}
