import { uploadPayments } from "@/lib/domain/promises/commands/upload-payments";
import { listPaymentFilesEndpoint, uploadPaymentsEndpoint } from "@/lib/domain/promises/endpoints";
import { listPaymentFiles } from "@/lib/domain/promises/queries/payment-files";
import { LARGEST_FILE_BYTES } from "@/lib/domain/promises/rules/file-columns";
import { readCalendar } from "@/lib/domain/settings/queries";
import { readBody } from "@/lib/http/read-body";
import { serve } from "@/lib/http/serve";

export const GET = serve(listPaymentFilesEndpoint, async ({ viewer }) => ({
  files: await listPaymentFiles(viewer),
}));

export const POST = serve(uploadPaymentsEndpoint, async ({ viewer, query, request }) => {
  const bytes = await readBody(request, LARGEST_FILE_BYTES);
  const setter = { userId: viewer.userId, scope: viewer.scope };
  const file = { fileName: query.name, bytes, isAgain: query.again === "yes" };
  return uploadPayments(setter, file, await readCalendar());
});
