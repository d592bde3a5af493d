import { healthDetailsEndpoint } from "@/lib/domain/reports/endpoints";
import { readHealth } from "@/lib/domain/reports/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(healthDetailsEndpoint, () => readHealth(new Date()));
