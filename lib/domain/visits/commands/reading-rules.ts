import type pg from "pg";
import { understand } from "../../questions/rules/understand";
import { parseMapping } from "../../questions/schema";
import { DEFAULT_SETTINGS } from "../../settings/schema";
import { buildFieldNames } from "../rules/payload-fields";
import type { ReadingRules } from "../rules/read-visit";

/**
 * What a body is read by, held still until this transaction ends: whoever changes a rule waits for those
 * who read by the old one (`request-rebuild.ts`), so that no visit slips in between unread.
 */
export async function readReadingRules(client: pg.PoolClient): Promise<ReadingRules> {
  await client.query("SELECT pg_advisory_xact_lock_shared(hashtextextended('reading-rules', 0))");
  const aliases = await client.query<{ alias: string; field: string }>(
    "SELECT alias, field FROM field_aliases",
  );
  const settings = await client.query<{ key: string; value: unknown }>(
    "SELECT key, value FROM settings WHERE key IN ('timeZone', 'questionMapping')",
  );
  const settingOf = (key: string) => settings.rows.find((row) => row.key === key)?.value;
  const timeZone = settingOf("timeZone");
  return {
    fieldNames: buildFieldNames(aliases.rows),
    defaultTimeZone: typeof timeZone === "string" ? timeZone : DEFAULT_SETTINGS.timeZone,
    understanding: understand(parseMapping(settingOf("questionMapping"))),
  };
}
