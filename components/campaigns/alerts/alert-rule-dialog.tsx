"use client";

import { useTranslations } from "next-intl";
import { FormProvider, useForm, useFormContext, useWatch } from "react-hook-form";
import { FormDialog } from "@/components/forms/form-dialog";
import { FormTextField } from "@/components/forms/form-text-field";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-queue";
import { useSaveAlertRule } from "@/lib/domain/campaigns/alert-hooks";
import { type AlertRule, alertRuleInputSchema } from "@/lib/domain/campaigns/schema/alert";
import { AlertConditionFields } from "./alert-condition-fields";
import { type AlertRuleValues, readTyped, ruleFormOf, toRuleInput } from "./alert-rule-form";
import { AlertTargetFields } from "./alert-target-fields";

interface AlertRuleDialogProps {
  /** Null to add one. */
  readonly rule: AlertRule | null;
  readonly onClose: () => void;
}

/** What to watch, for how long, in which campaigns. */
export function AlertRuleDialog({ rule, onClose }: AlertRuleDialogProps) {
  const t = useTranslations("campaigns.alerts");
  const form = useForm<AlertRuleValues>({ defaultValues: ruleFormOf(rule) });
  const save = useSaveAlertRule();
  const submit = form.handleSubmit((values) => {
    const input = toRuleInput(values);
    if (!input) return form.setError("campaignIds", { message: t("targetRefused") });
    save.mutate(
      { ruleId: rule?.id ?? null, input },
      {
        onSuccess: () => {
          showToast({ tone: "good", title: t("saved", { name: input.name }) });
          onClose();
        },
      },
    );
  });
  return (
    <FormProvider {...form}>
      <FormDialog
        title={rule ? `${t("editRule")}: ${rule.name}` : t("addRule")}
        submitLabel={t("saveRule")}
        isPending={save.isPending}
        error={save.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <RuleFields isNew={rule === null} />
      </FormDialog>
    </FormProvider>
  );
}

const heldForSchema = alertRuleInputSchema.shape.heldForMinutes;

function RuleFields({ isNew }: { readonly isNew: boolean }) {
  const t = useTranslations("campaigns.alerts");
  const { control, setValue } = useFormContext<AlertRuleValues>();
  const isEnabled = useWatch({ control, name: "isEnabled" });
  return (
    <>
      <FormTextField
        control={control}
        name="name"
        schema={alertRuleInputSchema.shape.name}
        refusal={t("ruleNameRefused")}
        label={t("ruleName")}
        autoComplete="off"
        autoFocus={isNew}
      />
      <AlertConditionFields />
      <FormTextField
        control={control}
        name="heldForMinutes"
        validate={(text) => heldForSchema.safeParse(readTyped(text)).success}
        refusal={t("heldForRefused")}
        label={t("heldFor")}
        hint={t("heldForHint")}
        inputMode="numeric"
      />
      <AlertTargetFields />
      <Checkbox isSelected={isEnabled} onChange={(next) => setValue("isEnabled", next)}>
        {t("isEnabled")}
      </Checkbox>
    </>
  );
}
