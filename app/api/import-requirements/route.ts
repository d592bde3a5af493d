import { setRequirements } from "@/lib/domain/imports/commands/set-requirements";
import { getRequirementsEndpoint, setRequirementsEndpoint } from "@/lib/domain/imports/endpoints";
import { readRequirements } from "@/lib/domain/imports/queries/read-requirements";
import { serve } from "@/lib/http/serve";

export const GET = serve(getRequirementsEndpoint, () => readRequirements());

export const PUT = serve(setRequirementsEndpoint, async ({ viewer, body }) => {
  await setRequirements(viewer.userId, body);
  return readRequirements();
});
