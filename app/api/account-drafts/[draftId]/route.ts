import { deleteDraft, saveDraft } from "@/lib/domain/accounts/commands/keep-draft";
import { deleteDraftEndpoint, saveDraftEndpoint } from "@/lib/domain/accounts/endpoints";
import { serve } from "@/lib/http/serve";

export const PUT = serve(saveDraftEndpoint, ({ viewer, params, body }) =>
  saveDraft(viewer, params.draftId, body),
);

export const DELETE = serve(deleteDraftEndpoint, async ({ viewer, params }) => {
  await deleteDraft(viewer, params.draftId);
  return new Response(null, { status: 204 });
});
