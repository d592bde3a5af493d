import type { AlertCondition, AlertRule, AlertRuleInput } from "@/lib/domain/campaigns/schema/alert";
import type { CampaignStateName } from "@/lib/domain/campaigns/schema/campaign";

type Threshold = Extract<AlertCondition, { kind: "threshold" }>;

/** What the form holds: every branch at once, numbers as they are typed. */
export interface AlertRuleValues {
  name: string;
  kind: "state" | "threshold";
  state: CampaignStateName;
  field: Threshold["field"];
  comparison: Threshold["comparison"];
  value: string;
  isOnlyWhileStarted: boolean;
  heldForMinutes: string;
  targetKind: "all" | "portfolio" | "campaigns";
  portfolioId: string | null;
  campaignIds: readonly string[];
  isEnabled: boolean;
}

const NEW_RULE: AlertRuleValues = {
  name: "",
  kind: "state",
  state: "stalled",
  field: "penetrationDay",
  comparison: "below",
  value: "",
  isOnlyWhileStarted: true,
  heldForMinutes: "15",
  targetKind: "all",
  portfolioId: null,
  campaignIds: [],
  isEnabled: true,
};

export function ruleFormOf(rule: AlertRule | null): AlertRuleValues {
  if (!rule) return NEW_RULE;
  const { condition, target } = rule;
  return {
    ...NEW_RULE,
    name: rule.name,
    kind: condition.kind,
    ...(condition.kind === "state"
      ? { state: condition.state }
      : {
          field: condition.field,
          comparison: condition.comparison,
          value: String(condition.value),
          isOnlyWhileStarted: condition.isOnlyWhileStarted,
        }),
    heldForMinutes: String(rule.heldForMinutes),
    targetKind: target.kind,
    portfolioId: target.kind === "portfolio" ? target.portfolioId : null,
    campaignIds: target.kind === "campaigns" ? target.campaignIds : [],
    isEnabled: rule.isEnabled,
  };
}

/** "12,5" and "12.5" are the same number; anything else is NaN. */
export function readTyped(text: string): number {
  const plain = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** What the server is told; null where a number or the choice of campaigns is missing. */
export function toRuleInput(values: AlertRuleValues): AlertRuleInput | null {
  const heldForMinutes = readTyped(values.heldForMinutes);
  const condition = toCondition(values);
  const target = toTarget(values);
  if (!condition || !target || !Number.isInteger(heldForMinutes)) return null;
  return { name: values.name.trim(), condition, heldForMinutes, target, isEnabled: values.isEnabled };
}

function toCondition(values: AlertRuleValues): AlertCondition | null {
  if (values.kind === "state") return { kind: "state", state: values.state };
  const value = readTyped(values.value);
  if (Number.isNaN(value)) return null;
  const { field, comparison, isOnlyWhileStarted } = values;
  return { kind: "threshold", field, comparison, value, isOnlyWhileStarted };
}

function toTarget({
  targetKind,
  portfolioId,
  campaignIds,
}: AlertRuleValues): AlertRuleInput["target"] | null {
  if (targetKind === "all") return { kind: "all" };
  if (targetKind === "portfolio") return portfolioId === null ? null : { kind: "portfolio", portfolioId };
  return campaignIds.length === 0 ? null : { kind: "campaigns", campaignIds: [...campaignIds] };
}
