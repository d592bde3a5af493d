import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { applyMigrations } from "@/prisma/migrate";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../postgres/embedded-postgres";
import { TEMPLATE_DATABASE } from "./test-database";

/** Nothing in a test outlives the cluster: durability is measured in `chaos/`, with the real settings. */
const FAST_SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
};

export interface TestCluster extends EmbeddedPostgres {
  /** What `createTestDatabase` reads from the environment. */
  readonly env: Readonly<Record<string, string>>;
}

async function createTemplate(server: EmbeddedPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: server.superUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE} OWNER atalaya`);
  const url = new URL(server.url);
  url.pathname = `/${TEMPLATE_DATABASE}`;
  await applyMigrations(url.href);
  // A template that somebody is connected to cannot be copied.
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
    [TEMPLATE_DATABASE],
  );
  await client.query(`ALTER DATABASE ${TEMPLATE_DATABASE} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  await client.end();
}

/** A throw-away Postgres with the migrated template; `stop` removes its folder too, and so does a failure. */
export async function startTestCluster(): Promise<TestCluster> {
  const dir = mkdtempSync(join(tmpdir(), "atalaya-test-"));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  let server: EmbeddedPostgres | undefined;
  try {
    server = await startEmbeddedPostgres({ dir, settings: FAST_SETTINGS });
    await createTemplate(server);
  } catch (error) {
    await server?.stop();
    remove();
    throw error;
  }
  const { stop } = server;
  return {
    ...server,
    env: { ATALAYA_TEST_CLUSTER_URL: server.superUrl, ATALAYA_TEST_OWNER_URL: server.url },
    stop: async () => {
      await stop();
      remove();
    },
  };
}
