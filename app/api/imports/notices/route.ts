import { importNoticesEndpoint } from "@/lib/domain/imports/endpoints";
import { listNotices } from "@/lib/domain/imports/queries/list-notices";
import { serve } from "@/lib/http/serve";

export const GET = serve(importNoticesEndpoint, async ({ viewer }) => ({
  notices: await listNotices(viewer.userId),
}));
