import type { Db } from "@/lib/platform/db";
import type { RebuildSelection } from "../rules/rebuild-selection";

/** The WHERE of a rebuild on `visits v`, for either way to the database: its one parameter is the selection as JSON. */
export const REBUILD_CONDITIONS = `(
  ($1::jsonb->>'isAll')::boolean
  OR v.product_id = ANY(SELECT p::int FROM jsonb_array_elements_text($1::jsonb->'products') p WHERE p IS NOT NULL)
  OR (v.product_id IS NULL AND $1::jsonb->'products' @> '[null]')
  OR v.tag_key = ANY(SELECT jsonb_array_elements_text($1::jsonb->'tagKeys'))
  OR (($1::jsonb->>'isZoneDefault')::boolean AND v.time_doubts && ARRAY['zone-missing', 'zone-unknown']))`;

/** How many visits a rebuild would read. */
export async function countSelected(tx: Db, selection: RebuildSelection): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM visits v WHERE ${REBUILD_CONDITIONS}`,
    JSON.stringify(selection),
  );
  return rows[0]?.count ?? 0;
}
