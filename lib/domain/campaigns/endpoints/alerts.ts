import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { alertPageSchema, alertRuleInputSchema, alertRuleListSchema } from "../schema/alert";

const ruleParams = z.object({ ruleId: z.uuid() });
const idAnswer = z.object({ id: z.string() });

export const listAlertsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaign-alerts",
  summary: "Alerts of campaigns, newest first",
  authorise: "viewer",
  query: z.object({
    show: z.enum(["open", "all"]).default("open"),
    campaign: z.uuid().optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: alertPageSchema,
});

export const acknowledgeAlertEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/campaign-alerts/{alertId}/acknowledge",
  summary: "Say that an alert was seen",
  authorise: "supervisor",
  params: z.object({ alertId: z.uuid() }),
  answer: idAnswer,
});

export const listAlertRulesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaign-alert-rules",
  summary: "Rules by which alerts open",
  authorise: "viewer",
  answer: alertRuleListSchema,
});

export const addAlertRuleEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/campaign-alert-rules",
  summary: "Add a rule",
  authorise: "supervisor",
  body: alertRuleInputSchema,
  answer: idAnswer,
  status: 201,
});

export const changeAlertRuleEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/campaign-alert-rules/{ruleId}",
  summary: "Change a rule; its open alerts close when they no longer hold",
  authorise: "supervisor",
  params: ruleParams,
  body: alertRuleInputSchema,
  answer: idAnswer,
});

export const removeAlertRuleEndpoint = defineEndpoint({
  method: "DELETE",
  path: "/api/campaign-alert-rules/{ruleId}",
  summary: "Retire a rule; alerts that it opened stay on record, closed",
  authorise: "supervisor",
  params: ruleParams,
  answer: idAnswer,
});
