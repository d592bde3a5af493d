import { randomBytes } from "node:crypto";
import pg from "pg";

/** Every test database is a copy of this one, which has all migrations applied and nothing in it. */
export const TEMPLATE_DATABASE = "atalaya_template";

export interface TestDatabase {
  /** Signs in as its owner, who is no superuser: as Atalaya does. */
  readonly url: string;
  drop(): Promise<void>;
}

async function runAsSuperuser(clusterUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * A migrated, empty database of its own, copied from the template in some 50 ms, on the cluster whose
 * superuser URL is in ATALAYA_TEST_CLUSTER_URL; its owner's URL is in ATALAYA_TEST_OWNER_URL.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { ATALAYA_TEST_CLUSTER_URL: clusterUrl, ATALAYA_TEST_OWNER_URL: ownerUrl } = process.env;
  if (!clusterUrl || !ownerUrl) throw new Error("No test cluster: run through vitest or npm test");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await runAsSuperuser(clusterUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE} OWNER atalaya`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      runAsSuperuser(clusterUrl, waitForItsConnections(name), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** A pool that has ended may still be closing its sockets: cut off by force, they would fail the test run. */
function waitForItsConnections(name: string): string {
  return `DO $$ BEGIN
      FOR turn IN 1..40 LOOP
        PERFORM pg_stat_clear_snapshot();
        EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${name}');
        PERFORM pg_sleep(0.05);
      END LOOP;
    END $$`;
}
