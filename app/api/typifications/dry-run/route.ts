import { dryRunEndpoint } from "@/lib/domain/deliveries/endpoints";
import { dryRun } from "@/lib/domain/deliveries/queries/dry-run";
import { serve } from "@/lib/http/serve";

export const POST = serve(dryRunEndpoint, ({ viewer, body }) => dryRun(viewer.scope, body.rules, new Date()));
