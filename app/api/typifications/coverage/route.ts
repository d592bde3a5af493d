import { readCoverageEndpoint } from "@/lib/domain/typifications/endpoints";
import { readCoverage } from "@/lib/domain/typifications/queries/read-coverage";
import { serve } from "@/lib/http/serve";

export const POST = serve(readCoverageEndpoint, ({ viewer, body }) =>
  readCoverage(viewer.scope, body.rules, new Date()),
);
