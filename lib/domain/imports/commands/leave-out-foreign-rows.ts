import type { Db } from "@/lib/platform/db";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";

const FOREIGN = JSON.stringify([{ field: "externalID", code: "outside-your-portfolios" }]);

/**
 * Leaves out the rows that a person may not send: those of accounts in portfolios that they do not see, and
 * those whose branch is such a portfolio. Whoever sees all portfolios sends everything.
 */
export async function leaveOutForeignRows(tx: Db, importId: string, scope: Scope): Promise<void> {
  const portfolioIds = scopedPortfolioIds(scope);
  if (portfolioIds === null) return;
  await tx.$executeRaw`
    UPDATE import_rows r SET status = 'left_out', "values" = NULL, problems = r.problems || ${FOREIGN}::jsonb
    WHERE r.import_id = ${importId}::uuid AND r.status = 'waiting' AND (
      EXISTS (SELECT 1 FROM accounts a
              WHERE a.external_id = r.external_id AND NOT a.portfolio_id = ANY(${portfolioIds}::uuid[]))
      OR EXISTS (SELECT 1 FROM portfolios p
                 WHERE p.kobra_branch_id = r."values"->>'branchID' AND NOT p.id = ANY(${portfolioIds}::uuid[])))`;
  await tx.$executeRaw`
    UPDATE imports SET left_out_count = (
      SELECT count(*) FROM import_rows WHERE import_id = ${importId}::uuid AND status = 'left_out')
    WHERE id = ${importId}::uuid`;
}
