import { addAlertRule } from "@/lib/domain/campaigns/commands/manage-alert-rules";
import { addAlertRuleEndpoint, listAlertRulesEndpoint } from "@/lib/domain/campaigns/endpoints/alerts";
import { listAlertRules } from "@/lib/domain/campaigns/queries/list-alert-rules";
import { serve } from "@/lib/http/serve";

export const GET = serve(listAlertRulesEndpoint, ({ viewer }) => listAlertRules(viewer.scope));
export const POST = serve(addAlertRuleEndpoint, ({ viewer, body }) => addAlertRule(viewer, body));
