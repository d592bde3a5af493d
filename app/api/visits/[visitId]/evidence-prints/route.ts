import { recordEvidencePrint } from "@/lib/domain/visits/commands/record-evidence-print";
import { recordEvidencePrintEndpoint } from "@/lib/domain/visits/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(recordEvidencePrintEndpoint, ({ viewer, params }) =>
  recordEvidencePrint(viewer, params.visitId),
);
