import { toTextKey } from "@/lib/core/text";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { AccountSearch } from "../schema/list";

const MOST_FOUND = 8;
/** A trigram index can use nothing shorter. */
const SHORTEST_WORD = 3;

/** Accounts whose externalID, client name or RFC holds every word; the exact externalID first. */
export async function searchAccounts(scope: Scope, text: string): Promise<AccountSearch> {
  const words = toTextKey(text).split(" ").filter(Boolean).slice(0, 8);
  if (!words.some((word) => word.length >= SHORTEST_WORD)) return { accounts: [] };
  const portfolioIds = scopedPortfolioIds(scope);
  // Keys hold letters, digits and single spaces only: nothing that LIKE would read as a pattern.
  const holdsWords = words.map((word) => Prisma.sql`a.search_key LIKE ${`%${word}%`}`);
  const accounts = await db().$queryRaw<AccountSearch["accounts"]>`
    SELECT a.id::text, a.external_id AS "externalId", a.client_name AS "clientName",
           CASE WHEN p.is_unassigned THEN NULL ELSE p.name END AS "portfolioName"
    FROM accounts a JOIN portfolios p ON p.id = a.portfolio_id
    WHERE ${Prisma.join(holdsWords, " AND ")}
      AND (${portfolioIds}::uuid[] IS NULL OR a.portfolio_id = ANY(${portfolioIds}::uuid[]))
    ORDER BY a.external_id = ${text.trim()} DESC, a.client_name, a.external_id LIMIT ${MOST_FOUND}`;
  return { accounts };
}
