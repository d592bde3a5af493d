import { addPortalReport, LARGEST_REPORT_BYTES } from "@/lib/domain/imports/commands/add-portal-report";
import { addPortalReportEndpoint } from "@/lib/domain/imports/endpoints";
import { readBody } from "@/lib/http/read-body";
import { serve } from "@/lib/http/serve";

export const POST = serve(addPortalReportEndpoint, async ({ viewer, params, query, request }) =>
  addPortalReport(viewer, params.importId, {
    fileName: query.fileName,
    body: await readBody(request, LARGEST_REPORT_BYTES),
  }),
);
