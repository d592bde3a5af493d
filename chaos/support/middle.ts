import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { connect } from "@/bench/support/stored-receipts";
import type { ThrowAway } from "@/lib/launcher/throw-away/throw-away";

const LONGEST_MS = 600_000;
const LOOK_MS = 10;

/** Waits until a question to the database is answered with any row. @throws after ten minutes. */
export async function untilAnswered(
  client: pg.Client,
  question: string,
  values: readonly unknown[] = [],
): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  while (performance.now() < until) {
    const { rowCount } = await client.query(question, [...values]);
    if (rowCount) return;
    await wait(LOOK_MS);
  }
  throw new Error(`It never came to be: ${question}`);
}

type Table = "upload_rows" | "import_rows";

/** Does something while a table is being filled: `begin` starts the filling, `strike` happens in its middle. */
export type InTheMiddle = (
  table: Table,
  rows: number,
  begin: () => Promise<void>,
  strike: () => Promise<void> | void,
) => Promise<void>;

/** The middle of a long filling: half of the rows are there. */
export function halfWay(client: pg.Client): InTheMiddle {
  return async (table, rows, begin, strike) => {
    await begin();
    await untilAnswered(
      client,
      "SELECT 1 FROM pg_stat_progress_copy WHERE relid = $1::regclass AND tuples_processed >= $2",
      [table, rows / 2],
    );
    await strike();
  };
}

/** The middle of one that is over too soon to be hit: it is held up at its first row. */
export function heldUp(stack: ThrowAway, client: pg.Client): InTheMiddle {
  return async (table, _rows, begin, strike) => {
    const holder = await connect(stack.databaseUrl);
    try {
      await holder.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
      await begin();
      await untilAnswered(
        client,
        `SELECT 1 FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE l.relation = $1::regclass AND NOT l.granted AND a.application_name = 'atalaya-upload'`,
        [table],
      );
      await strike();
    } finally {
      await holder.end();
    }
  };
}
