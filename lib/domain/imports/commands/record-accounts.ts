import type { Db } from "@/lib/platform/db";
import { UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";

/**
 * Keeps what Kobra took as what is known of the accounts: a field that was sent replaces what was known, one
 * that was not stays. The account's Kobra branch, where it names one of ours, is its portfolio. Visits of an
 * account whose place moved have their flags judged again.
 */
export async function recordAccounts(tx: Db, chunkId: string): Promise<void> {
  await tx.$executeRaw`
    WITH sent AS (
      SELECT r.external_id, r."values", r.extras, p.id AS portfolio_id,
             nullif(concat_ws(' ', r."values"->>'name', r."values"->>'firstSurname', r."values"->>'secondSurname'), '')
               AS client_name
      FROM import_rows r LEFT JOIN portfolios p ON p.kobra_branch_id = r."values"->>'branchID'
      WHERE r.chunk_id = ${chunkId}::uuid ORDER BY r.external_id
    ), kept AS (
      INSERT INTO accounts AS a
        (id, external_id, client_name, portfolio_id, is_portfolio_own, lat, lng, fields, wolkvox_record_id, extras, is_inactive)
      SELECT gen_random_uuid(), external_id, client_name, coalesce(portfolio_id, ${UNASSIGNED_PORTFOLIO_ID}::uuid),
             portfolio_id IS NOT NULL, ("values"->>'lat')::float8, ("values"->>'lng')::float8, "values",
             extras->>'wolkvoxRecordId', extras - 'wolkvoxRecordId', coalesce(("values"->>'inactive')::bool, false)
      FROM sent
      ON CONFLICT (external_id) DO UPDATE SET
        client_name = coalesce(excluded.client_name, a.client_name),
        portfolio_id = CASE WHEN excluded.is_portfolio_own THEN excluded.portfolio_id ELSE a.portfolio_id END,
        is_portfolio_own = a.is_portfolio_own OR excluded.is_portfolio_own,
        lat = coalesce(excluded.lat, a.lat), lng = coalesce(excluded.lng, a.lng),
        fields = a.fields || excluded.fields,
        wolkvox_record_id = coalesce(excluded.wolkvox_record_id, a.wolkvox_record_id),
        extras = a.extras || excluded.extras,
        is_inactive = CASE WHEN excluded.fields ? 'inactive' THEN excluded.is_inactive ELSE a.is_inactive END
      RETURNING id, lat
    )
    UPDATE visits v SET judged_at = NULL FROM kept k WHERE v.account_id = k.id AND k.lat IS NOT NULL`;
}
