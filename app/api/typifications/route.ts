import { saveTypifications } from "@/lib/domain/typifications/commands";
import { getTypificationsEndpoint, saveTypificationsEndpoint } from "@/lib/domain/typifications/endpoints";
import { readTypifications } from "@/lib/domain/typifications/queries/read-typifications";
import { serve } from "@/lib/http/serve";

export const GET = serve(getTypificationsEndpoint, () => readTypifications());

export const PUT = serve(saveTypificationsEndpoint, ({ viewer, body }) =>
  saveTypifications(viewer.userId, body),
);
