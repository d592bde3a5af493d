import type pg from "pg";
import { z } from "zod";
import type { AccountValues } from "../../accounts/rules/read-account/read-account";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";

const fieldsSchema = z.record(z.string(), z.unknown()).catch({});

/** Says of which rows Kobra holds every value already. */
export type FindSentBefore = (
  rows: readonly { readonly externalId: string | null; readonly values: AccountValues }[],
) => Promise<boolean[]>;

/** Prepares the comparison with what Kobra took, as far as the person may see it; null where it took nothing. */
export async function openSentBefore(client: pg.Pool, scope: Scope): Promise<FindSentBefore | null> {
  const { rowCount } = await client.query(
    "SELECT FROM imports WHERE finished_at IS NOT NULL OR status <> 'draft' LIMIT 1",
  );
  if (rowCount === 0) return null;
  const portfolioIds = scopedPortfolioIds(scope);
  return async (rows) => {
    const ids = rows.map(({ externalId }) => externalId).filter((id) => id !== null);
    const { rows: known } = await client.query<{ external_id: string; fields: unknown }>({
      name: "sent-before",
      text: `SELECT external_id, fields FROM accounts
             WHERE external_id = ANY($1::text[]) AND ($2::uuid[] IS NULL OR portfolio_id = ANY($2::uuid[]))`,
      values: [ids, portfolioIds],
    });
    const fieldsOf = new Map(
      known.map(({ external_id, fields }) => [external_id, fieldsSchema.parse(fields)]),
    );
    return rows.map(({ externalId, values }) => {
      const fields = externalId === null ? undefined : fieldsOf.get(externalId);
      return (
        fields !== undefined && Object.entries(values).every(([field, value]) => fields[field] === value)
      );
    });
  };
}
