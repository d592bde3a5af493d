import type pg from "pg";
import { copyRows } from "@/lib/platform/copy-rows";
import type { Db } from "@/lib/platform/db";
import type { FindSentBefore } from "../queries/find-sent-before";
import type { CheckedRow } from "../rules/check-row";

const BATCH = 1_000;
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

/** Everything that was found before goes. `client` is inside a transaction of its own. */
export async function openCheckKeeper(
  client: pg.ClientBase,
  uploadId: string,
  findSentBefore: FindSentBefore,
): Promise<CheckKeeper> {
  await client.query("DELETE FROM upload_checks WHERE upload_id = $1", [uploadId]);
  const copy = copyRows(client, "upload_checks", COLUMNS);
  let waiting: Waiting[] = [];
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    const sentBefore = await findSentBefore(
      batch.map(({ externalId, row }) => ({ externalId, values: row.values })),
    );
    for (const [index, { rowNumber, externalId, row }] of batch.entries()) {
      const problems = row.problems.length > 0 ? JSON.stringify(row.problems) : null;
      const isSentBefore = !row.isFaulty && sentBefore[index] === true;
      const values = [
        uploadId,
        rowNumber,
        externalId,
        row.isFaulty,
        row.isIncludable,
        isSentBefore,
        problems,
      ];
      const isFull = copy.write(values);
      if (isFull) await isFull;
    }
  };
  return {
    abort: () => copy.abort(),
    keep(rowNumber, row) {
      waiting.push({ rowNumber, externalId: externalIdOf(row), row });
      return waiting.length < BATCH ? undefined : flush();
    },
    async end() {
      await flush();
      await copy.end();
      await client.query(JOIN_BY_HASH);
      await client.query(MARK_REPEATED, [uploadId]);
    },
  };
}

/** What COPY takes: no control characters. */
export function externalIdOf({ values }: Pick<CheckedRow, "values">): string | null {
  const id = values.externalID;
  return id === undefined
    ? null
    : String(id)
        .toWellFormed()
        .replace(/\p{Cc}+/gu, " ");
}

/** Marks every row whose account another row names too, and those that a later one overtakes. */
const MARK_REPEATED = `
  UPDATE upload_checks c SET is_repeated = seen.many > 1, is_overtaken = seen.nth < seen.many
  FROM (SELECT row_number, count(*) OVER (PARTITION BY external_id) AS many,
               row_number() OVER (PARTITION BY external_id ORDER BY row_number) AS nth
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
