import { dismissProposals } from "@/lib/domain/promises/commands/decide-proposals";
import { dismissProposalsEndpoint } from "@/lib/domain/promises/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(dismissProposalsEndpoint, async ({ viewer, params, body }) => {
  const setter = { userId: viewer.userId, scope: viewer.scope };
  return dismissProposals(setter, params.fileId, body.proposalIds, await readCalendar());
});
