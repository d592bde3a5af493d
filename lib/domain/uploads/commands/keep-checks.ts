import type pg from "pg";
import { copyRows } from "@/lib/platform/copy-rows";
import type { Db } from "@/lib/platform/db";
import type { FindSentBefore } from "../queries/find-sent-before";
import type { CheckedRow } from "../rules/check-row";

const BATCH = 250;
const COLUMNS = [
  "upload_id",
  "row_number",
  "external_id",
  "is_faulty",
  "is_includable",
  "is_sent_before",
  "problems",
];

interface Waiting {
  readonly rowNumber: number;
  readonly externalId: string | null;
  readonly row: CheckedRow;
}

/** Takes checked rows and streams what was found into the database. */
export interface CheckKeeper {
  keep(rowNumber: number, row: CheckedRow): Promise<void> | undefined;
  /** Stores the rest, and marks the rows of accounts that the file names more than once. */
  end(): Promise<void>;
  /** Gives everything up. */
  abort(): Promise<void>;
}

/**
 * Everything that was found before goes. `client` is inside a transaction of its own. Rows that nothing was
 * sent before are not held: held ones outlive young garbage, which costs a third of the whole time.
 */
export async function openCheckKeeper(
  client: pg.ClientBase,
  uploadId: string,
  findSentBefore: FindSentBefore | null,
): Promise<CheckKeeper> {
  await client.query("DELETE FROM upload_checks WHERE upload_id = $1", [uploadId]);
  const copy = copyRows(client, "upload_checks", COLUMNS);
  let waiting: Waiting[] = [];
  const write = ({ rowNumber, externalId, row }: Waiting, isSentBefore: boolean) => {
    const problems = row.problems.length > 0 ? JSON.stringify(row.problems) : null;
    const { isFaulty, isIncludable } = row;
    return copy.write([uploadId, rowNumber, externalId, isFaulty, isIncludable, isSentBefore, problems]);
  };
  const flush = async (find: FindSentBefore) => {
    const batch = waiting;
    waiting = [];
    const sentBefore = await find(
      batch.map(({ externalId, row }) => ({ externalId, values: row.nameValues() })),
    );
    for (const [index, each] of batch.entries()) {
      const isFull = write(each, !each.row.isFaulty && sentBefore[index] === true);
      if (isFull) await isFull;
    }
  };
  return {
    abort: () => copy.abort(),
    keep(rowNumber, row) {
      const each = { rowNumber, externalId: externalIdOf(row), row };
      if (!findSentBefore) return write(each, false);
      waiting.push(each);
      return waiting.length < BATCH ? undefined : flush(findSentBefore);
    },
    async end() {
      if (findSentBefore) await flush(findSentBefore);
      await copy.end();
      await client.query(JOIN_BY_HASH);
      await client.query(MARK_REPEATED, [uploadId]);
    },
  };
}

/** What COPY takes: no control characters. */
export function externalIdOf({ externalId }: Pick<CheckedRow, "externalId">): string | null {
  return externalId === null ? null : externalId.toWellFormed().replace(/\p{Cc}+/gu, " ");
}

/**
 * Marks every row whose account another row names too, and those that a later one overtakes. Sorted by bytes,
 * in half the time that a language's order takes.
 */
const MARK_REPEATED = `
  UPDATE upload_checks c SET is_repeated = seen.many > 1, is_overtaken = seen.nth < seen.many
  FROM (SELECT row_number, count(*) OVER (PARTITION BY external_id COLLATE "C") AS many,
               row_number() OVER (PARTITION BY external_id COLLATE "C" ORDER BY row_number) AS nth
        FROM upload_checks WHERE upload_id = $1::uuid AND external_id IS NOT NULL) seen
  WHERE c.upload_id = $1::uuid AND c.row_number = seen.row_number
    AND (c.is_repeated, c.is_overtaken) IS DISTINCT FROM (seen.many > 1, seen.nth < seen.many)`;

/** The rows are too new to be counted: taken for a handful, they would be compared each with each. */
const JOIN_BY_HASH = "SET LOCAL enable_nestloop = off";

/** After a row's account was written anew. */
export async function markRepeatedAgain(tx: Db, uploadId: string): Promise<void> {
  await tx.$executeRawUnsafe(JOIN_BY_HASH);
  await tx.$executeRawUnsafe(MARK_REPEATED, uploadId);
}
