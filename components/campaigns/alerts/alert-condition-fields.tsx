"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { FormTextField } from "@/components/forms/form-text-field";
import { Checkbox } from "@/components/ui/checkbox";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SelectField } from "@/components/ui/select-field";
import { CAMPAIGN_STATES } from "@/lib/domain/campaigns/schema/campaign";
import { READING_NUMBERS } from "@/lib/domain/campaigns/schema/reading";
import { type AlertRuleValues, readTyped } from "./alert-rule-form";

const FIELDS = [...READING_NUMBERS, "hitRatePercent"] as const;
const COMPARISONS = ["below", "above"] as const;

/** A computed state, or a number against a threshold. */
export function AlertConditionFields() {
  const t = useTranslations("campaigns");
  const { control, setValue } = useFormContext<AlertRuleValues>();
  const [kind, state] = useWatch({ control, name: ["kind", "state"] });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">{t("alerts.kind")}</legend>
      <div>
        <SegmentedControl
          label={t("alerts.kind")}
          segments={[
            { id: "state", label: t("alerts.kindState") },
            { id: "threshold", label: t("alerts.kindThreshold") },
          ]}
          value={kind}
          onChange={(next) => setValue("kind", next)}
        />
      </div>
      {kind === "state" ? (
        <SelectField
          label={t("alerts.state")}
          options={CAMPAIGN_STATES.map((id) => ({ id, label: t(`states.${id}.name`) }))}
          value={state}
          onChange={(next) => setValue("state", next)}
        />
      ) : (
        <ThresholdFields />
      )}
    </fieldset>
  );
}

function ThresholdFields() {
  const t = useTranslations("campaigns");
  const { control, setValue } = useFormContext<AlertRuleValues>();
  const [field, comparison, isOnlyWhileStarted] = useWatch({
    control,
    name: ["field", "comparison", "isOnlyWhileStarted"],
  });
  return (
    <>
      <SelectField
        label={t("alerts.field")}
        options={FIELDS.map((id) => ({ id, label: t(`fields.${id}`) }))}
        value={field}
        onChange={(next) => setValue("field", next)}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <SelectField
          label={t("alerts.comparison")}
          options={COMPARISONS.map((id) => ({ id, label: t(`alerts.${id}`) }))}
          value={comparison}
          onChange={(next) => setValue("comparison", next)}
        />
        <FormTextField
          control={control}
          name="value"
          validate={(text) => !Number.isNaN(readTyped(text))}
          refusal={t("alerts.valueRefused")}
          label={t("alerts.value")}
          inputMode="decimal"
          autoComplete="off"
        />
      </div>
      <Checkbox isSelected={isOnlyWhileStarted} onChange={(next) => setValue("isOnlyWhileStarted", next)}>
        {t("alerts.onlyWhileStarted")}
      </Checkbox>
    </>
  );
}
