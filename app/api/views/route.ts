import { saveView } from "@/lib/domain/views/commands";
import { listViewsEndpoint, saveViewEndpoint } from "@/lib/domain/views/endpoints";
import { listViews } from "@/lib/domain/views/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listViewsEndpoint, ({ viewer }) => listViews(viewer));
export const POST = serve(saveViewEndpoint, ({ viewer, body }) => saveView(viewer, body));
