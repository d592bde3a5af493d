import { countUploadProblemsEndpoint } from "@/lib/domain/uploads/endpoints";
import { countProblems } from "@/lib/domain/uploads/queries/count-rows";
import { requireUpload } from "@/lib/domain/uploads/queries/get-upload";
import { serve } from "@/lib/http/serve";

export const GET = serve(countUploadProblemsEndpoint, async ({ viewer, params }) => {
  await requireUpload(viewer, params.uploadId);
  return { problems: await countProblems(params.uploadId) };
});
