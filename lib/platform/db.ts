import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "./env";
import { type Prisma, PrismaClient } from "./generated/prisma/client";

/** Inside or outside a transaction: whatever can run a Prisma query. */
export type Db = PrismaClient | Prisma.TransactionClient;

const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 20_000;

const shared = globalThis as typeof globalThis & { atalayaPrisma?: PrismaClient; atalayaPool?: pg.Pool };

/** The Prisma client of this process, opened at first use. */
export function db(): PrismaClient {
  shared.atalayaPrisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL_SIZE,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    }),
  });
  return shared.atalayaPrisma;
}

/**
 * Plain connections for the paths where one statement carries many rows: receiving, projecting, polling, and
 * the points of charts. Everything else goes through `db()`.
 */
export function pool(): pg.Pool {
  if (!shared.atalayaPool) {
    shared.atalayaPool = new pg.Pool({
      connectionString: env.DATABASE_URL,
      max: 4,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      // A server that hangs must not hold the webhook's sender until it gives up.
      query_timeout: QUERY_TIMEOUT_MS,
    });
    // A connection that breaks while idle is replaced at next use; without a listener it ends the process.
    shared.atalayaPool.on("error", () => undefined);
  }
  return shared.atalayaPool;
}

/** Ends this process's connections. For scripts and tests; servers keep theirs until they exit. */
export async function closeDatabase(): Promise<void> {
  const { atalayaPool, atalayaPrisma } = shared;
  delete shared.atalayaPool;
  delete shared.atalayaPrisma;
  await Promise.all([atalayaPool?.end(), atalayaPrisma?.$disconnect()]);
}
