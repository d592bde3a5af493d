import { expect, it } from "vitest";
import { alertRuleInputSchema } from "@/lib/domain/campaigns/schema/alert";
import { readTyped, ruleFormOf, toRuleInput } from "./alert-rule-form";

it("makes of an untouched new rule what the server accepts, once it has a name", () => {
  const input = toRuleInput({ ...ruleFormOf(null), name: " Atoradas " });
  expect(alertRuleInputSchema.parse(input)).toMatchObject({
    name: "Atoradas",
    condition: { kind: "state", state: "stalled" },
    heldForMinutes: 15,
  });
});

it("reads a threshold with a comma, and refuses what is no number", () => {
  const values = { ...ruleFormOf(null), name: "Bajas", kind: "threshold" as const };
  expect(toRuleInput({ ...values, value: "12,5" })?.condition).toMatchObject({ value: 12.5 });
  expect(toRuleInput({ ...values, value: "" })).toBeNull();
  expect(readTyped("1.2.3")).toBeNaN();
});

it("sends no rule for chosen campaigns while none is chosen", () => {
  expect(toRuleInput({ ...ruleFormOf(null), name: "x", targetKind: "campaigns" })).toBeNull();
});

it("opens a rule for editing as it was saved", () => {
  const rule = {
    id: "1",
    name: "Lenta",
    condition: {
      kind: "threshold" as const,
      field: "callsPerMinute" as const,
      comparison: "below" as const,
      value: 3,
      isOnlyWhileStarted: false,
    },
    heldForMinutes: 20,
    target: { kind: "campaigns" as const, campaignIds: ["0195d4b0-0000-7000-8000-000000000000"] },
    isEnabled: false,
    createdAt: "",
    openCount: 0,
  };
  const { id: _id, createdAt: _createdAt, openCount: _openCount, ...input } = rule;
  expect(toRuleInput(ruleFormOf(rule))).toEqual(input);
});
