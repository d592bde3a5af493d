import { readDriftEndpoint } from "@/lib/domain/receipts/endpoints";
import { readDrift } from "@/lib/domain/receipts/queries/list-issues";
import { serve } from "@/lib/http/serve";

export const GET = serve(readDriftEndpoint, ({ viewer }) => readDrift(viewer.scope));
