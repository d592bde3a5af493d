import { changeAlertRule, retireAlertRule } from "@/lib/domain/campaigns/commands/manage-alert-rules";
import { changeAlertRuleEndpoint, removeAlertRuleEndpoint } from "@/lib/domain/campaigns/endpoints/alerts";
import { serve } from "@/lib/http/serve";

export const PUT = serve(changeAlertRuleEndpoint, ({ viewer, params, body }) =>
  changeAlertRule(viewer, params.ruleId, body),
);
export const DELETE = serve(removeAlertRuleEndpoint, ({ viewer, params }) =>
  retireAlertRule(viewer, params.ruleId),
);
