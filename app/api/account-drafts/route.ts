import { listDraftsEndpoint } from "@/lib/domain/accounts/endpoints";
import { listDrafts } from "@/lib/domain/accounts/queries/list-drafts";
import { serve } from "@/lib/http/serve";

export const GET = serve(listDraftsEndpoint, ({ viewer }) => listDrafts(viewer));
