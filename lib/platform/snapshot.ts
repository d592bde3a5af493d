import pg from "pg";
import { Problem } from "@/lib/core/errors";
import { env } from "./env";
import type { Prisma } from "./generated/prisma/client";

/** The database as it was at one moment, however long the reading takes. */
export interface Snapshot {
  rows<Row extends pg.QueryResultRow>(sql: Prisma.Sql): Promise<Row[]>;
  /** The rows of one query, `size` at a time: never more of them are in memory. */
  batches<Row extends pg.QueryResultRow>(sql: Prisma.Sql, size: number): AsyncGenerator<Row[], void, void>;
}

/** Of long reads at once in this process: each holds a connection, and old rows that vacuum must keep. */
const MOST_AT_ONCE = 3;
const LONGEST_WAIT_MS = 20_000;
const LONGEST_STATEMENT = "10min";

const shared = globalThis as typeof globalThis & { atalayaSnapshots?: pg.Pool };

function snapshotPool(): pg.Pool {
  if (!shared.atalayaSnapshots) {
    shared.atalayaSnapshots = new pg.Pool({
      connectionString: env.DATABASE_URL,
      application_name: "atalaya-snapshot",
      max: MOST_AT_ONCE,
      connectionTimeoutMillis: LONGEST_WAIT_MS,
      idleTimeoutMillis: 5_000,
      allowExitOnIdle: true,
    });
    shared.atalayaSnapshots.on("error", () => undefined);
  }
  return shared.atalayaSnapshots;
}

/**
 * Streams what `read` yields from one REPEATABLE READ transaction that ends with the stream: also where its
 * consumer stops early.
 * @throws Problem `unavailable` where too many long reads are under way.
 */
export async function* streamSnapshot<Item>(
  read: (snapshot: Snapshot) => AsyncIterable<Item>,
): AsyncGenerator<Item, void, void> {
  const client = await snapshotPool()
    .connect()
    .catch(() => {
      throw new Problem("unavailable", "Too many long reads at once", {}, 10);
    });
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // The whole result is wanted: a plan that gives its first rows soon would be the slower one.
    await client.query(
      `SET LOCAL statement_timeout = '${LONGEST_STATEMENT}'; SET LOCAL cursor_tuple_fraction = 1`,
    );
    yield* read({
      rows: async (sql) => (await client.query(sql.text, sql.values)).rows,
      batches: (sql, size) => readBatches(client, sql, size),
    });
  } finally {
    // A connection that cannot even roll back is closed instead of given back.
    const failure = await client.query("ROLLBACK").then(
      () => undefined,
      () => true,
    );
    client.release(failure);
  }
}

async function* readBatches<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  sql: Prisma.Sql,
  size: number,
): AsyncGenerator<Row[], void, void> {
  await client.query(`DECLARE batches NO SCROLL CURSOR FOR ${sql.text}`, sql.values);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${Math.floor(size)} FROM batches`);
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
  }
  await client.query("CLOSE batches");
}
