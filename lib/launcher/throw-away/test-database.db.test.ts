import pg from "pg";
import { expect, test } from "vitest";
import { createTestDatabase } from "./test-database";

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("gives each test file a migrated database of its own", async () => {
  const other = await createTestDatabase();
  const own = process.env.DATABASE_URL ?? "";
  expect(other.url).not.toBe(own);
  await query(own, "CREATE TABLE only_here (id int)");
  const isThere = "SELECT to_regclass('only_here') IS NOT NULL AS here";
  expect(await query(own, isThere)).toMatchObject([{ here: true }]);
  expect(await query(other.url, isThere)).toMatchObject([{ here: false }]);
  const migrations = await query(other.url, "SELECT migration_name FROM _prisma_migrations");
  expect(migrations.length).toBeGreaterThan(0);
  await other.drop();
});

test("works as an owner who is no superuser", async () => {
  const rows = await query(
    process.env.DATABASE_URL ?? "",
    "SELECT usesuper FROM pg_user WHERE usename = user",
  );
  expect(rows).toEqual([{ usesuper: false }]);
});
