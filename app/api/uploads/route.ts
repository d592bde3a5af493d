import { receiveUpload } from "@/lib/domain/uploads/commands/receive-upload";
import { addUploadEndpoint, listUploadsEndpoint } from "@/lib/domain/uploads/endpoints";
import { listUploads } from "@/lib/domain/uploads/queries/get-upload";
import { serve } from "@/lib/http/serve";
import { streamBody } from "@/lib/http/stream-body";

export const POST = serve(addUploadEndpoint, async ({ viewer, query, request }) =>
  Response.json(await receiveUpload(viewer, { fileName: query.fileName, ...streamBody(request) }), {
    status: 201,
    headers: { "Cache-Control": "no-store" },
  }),
);

export const GET = serve(listUploadsEndpoint, async ({ viewer }) => listUploads(viewer));
