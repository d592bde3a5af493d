import { exportFieldAccounts } from "@/lib/domain/campaigns/commands/export-field-accounts";
import { exportFieldAccountsEndpoint } from "@/lib/domain/campaigns/endpoints/campaigns";
import { serve } from "@/lib/http/serve";

export const GET = serve(exportFieldAccountsEndpoint, async ({ viewer, params, query }) => {
  const file = await exportFieldAccounts(viewer, params.campaignId, query.withoutVisitDays, new Date());
  return new Response(file, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="field-accounts.csv"',
      "Cache-Control": "no-store",
    },
  });
});
