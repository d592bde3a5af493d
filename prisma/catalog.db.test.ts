import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/lib/launcher/throw-away/test-database";
import { diffSchemas } from "./migrate";

/** What Prisma cannot say and the migrations add by hand. */
const BY_HAND = [
  "check campaign_settings_one_row",
  "check crm_connection_one",
  "check delivery_targets_pace",
  "check kobra_connection_one",
  "check users_email_lower",
  "check visit_cell_zone_one_row",
  "check visits_local_minute_of_day",
  "check visits_position_whole",
  "index accounts_by_client",
  "index accounts_by_overdue",
  "index accounts_by_pending",
  "index accounts_search",
  "index campaign_alerts_one_at_a_time",
  "index deliveries_held",
  "index deliveries_line",
  "index deliveries_one_gestion",
  "index deliveries_sending",
  "index deliveries_unread",
  "index deliveries_waiting",
  "index import_chunks_open",
  "index import_rows_failed",
  "index import_rows_ids",
  "index import_rows_portal",
  "index import_rows_reasons",
  "index payment_promises_open",
  "index portfolios_one_unassigned",
  "index rebuilds_one_running",
  "index receipt_states_pending",
  "index receipt_states_unknown",
  "index upload_checks_problems",
  "index visit_cells_empty",
  "index visits_answer_sets",
  "index visits_answer_values",
  "index visits_facets",
  "index visits_revisit_days",
  "index visits_revisits",
  "index visits_search",
  "index visits_unjudged",
  "trigger accounts_facts_changed",
  "trigger accounts_facts_new",
  "trigger accounts_moved",
  "trigger audit_events_append_only",
  "trigger audit_events_no_truncate",
  "trigger receipts_append_only",
  "trigger receipts_no_truncate",
  "trigger visits_cells_deleted",
  "trigger visits_cells_inserted",
  "trigger visits_cells_updated",
  "trigger visits_follow_again",
  "trigger visits_judge_again",
];

let fromSchema: TestDatabase;

beforeAll(async () => {
  fromSchema = await createTestDatabase();
  await query(fromSchema.url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await query(
    fromSchema.url,
    await diffSchemas(null, readFileSync(join(import.meta.dirname, "schema.prisma"), "utf8")),
  );
});
afterAll(() => fromSchema.drop());

async function query(url: string, sql: string): Promise<{ line: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows ?? [];
  } finally {
    await client.end();
  }
}

const CATALOG = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' ||
         coalesce(column_default, '') || ' ' || coalesce(character_maximum_length::text, '') AS line
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL
  SELECT 'index ' || indexname || ' ' || indexdef
  FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION ALL
  SELECT 'check ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
  WHERE contype = 'c' AND connamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'key ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'trigger ' || tgname || ' ' || pg_get_triggerdef(t.oid) FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)
  FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
  WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname
  ORDER BY 1`;

it("has in the database exactly what schema.prisma says, and by hand only what is listed here", async () => {
  const migrated = (await query(process.env.DATABASE_URL ?? "", CATALOG)).map(({ line }) => line);
  const declared = (await query(fromSchema.url, CATALOG)).map(({ line }) => line);
  expect(declared.filter((line) => !migrated.includes(line))).toEqual([]);
  const extra = migrated.filter((line) => !declared.includes(line));
  expect(extra.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(BY_HAND);
});

it("keeps beside the migrations the schema that the last one was written for", () => {
  const read = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
  expect(read("migrations/schema-at-last-migration.prisma")).toBe(read("schema.prisma"));
});
