import { randomBytes } from "node:crypto";
import pg from "pg";

/** Every test database is a copy of this one, which has all migrations applied and nothing in it. */
export const TEMPLATE_DATABASE = "atalaya_template";

export interface TestDatabase {
  /** Signs in as its owner, who is no superuser: as Atalaya does. */
  readonly url: string;
  drop(): Promise<void>;
}

async function runAsSuperuser(clusterUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    await client.query(sql);
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
    drop: () => runAsSuperuser(clusterUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
