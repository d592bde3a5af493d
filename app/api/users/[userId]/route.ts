import { changeUser } from "@/lib/domain/users/commands/manage-users";
import { changeUserEndpoint } from "@/lib/domain/users/endpoints";
import { serve } from "@/lib/http/serve";

export const PATCH = serve(changeUserEndpoint, ({ viewer, params, body }) =>
  changeUser(viewer.userId, params.userId, body),
);
