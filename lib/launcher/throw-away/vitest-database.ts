import { afterAll } from "vitest";
import { createTestDatabase } from "./test-database";

// Runs before the imports of each *.db.test.ts, so that the settings are read with the file's own database.
const database = await createTestDatabase();
process.env.DATABASE_URL = database.url;
process.env.DATABASE_POOL_SIZE = "4";
process.env.NEXTAUTH_SECRET = "only-for-tests-only-for-tests-only";
process.env.ATALAYA_SEALING_KEY = "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtMDE";
process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/platform/db");
  await closeDatabase();
  await database.drop();
});
