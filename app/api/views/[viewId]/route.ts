import { changeView, deleteView } from "@/lib/domain/views/commands";
import { changeViewEndpoint, deleteViewEndpoint } from "@/lib/domain/views/endpoints";
import { serve } from "@/lib/http/serve";

export const PATCH = serve(changeViewEndpoint, ({ viewer, params, body }) =>
  changeView(viewer, params.viewId, body),
);
export const DELETE = serve(deleteViewEndpoint, ({ viewer, params }) => deleteView(viewer, params.viewId));
