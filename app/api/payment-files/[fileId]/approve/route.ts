import { approveProposals } from "@/lib/domain/promises/commands/decide-proposals";
import { approveProposalsEndpoint } from "@/lib/domain/promises/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(approveProposalsEndpoint, async ({ viewer, params, body }) => {
  const setter = { userId: viewer.userId, scope: viewer.scope };
  return approveProposals(setter, params.fileId, body.proposalIds, await readCalendar());
});
