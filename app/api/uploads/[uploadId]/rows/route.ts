import { editCell } from "@/lib/domain/uploads/commands/edit-cell";
import { editCellEndpoint, listUploadRowsEndpoint } from "@/lib/domain/uploads/endpoints";
import { requireUpload } from "@/lib/domain/uploads/queries/get-upload";
import { listUploadRows } from "@/lib/domain/uploads/queries/list-upload-rows";
import { serve } from "@/lib/http/serve";

export const GET = serve(listUploadRowsEndpoint, async ({ viewer, params, query }) => {
  await requireUpload(viewer, params.uploadId);
  return listUploadRows(params.uploadId, query);
});

export const PATCH = serve(editCellEndpoint, async ({ viewer, params, body }) =>
  editCell(viewer, params.uploadId, body),
);
