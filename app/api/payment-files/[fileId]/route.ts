import { getPaymentFileEndpoint } from "@/lib/domain/promises/endpoints";
import { getPaymentFile } from "@/lib/domain/promises/queries/payment-files";
import { serve } from "@/lib/http/serve";

export const GET = serve(getPaymentFileEndpoint, ({ viewer, params }) =>
  getPaymentFile(viewer, params.fileId),
);
