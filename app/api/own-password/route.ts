import { changeOwnPassword } from "@/lib/domain/users/commands/change-own-password";
import { changeOwnPasswordEndpoint } from "@/lib/domain/users/endpoints";
import { serve } from "@/lib/http/serve";
import { renewSession } from "@/lib/platform/auth";

export const PUT = serve(changeOwnPasswordEndpoint, async ({ viewer, body }) => {
  const { sessionVersion } = await changeOwnPassword(viewer.userId, body);
  await renewSession({ userId: viewer.userId, sessionVersion });
  return { isChanged: true as const };
});
