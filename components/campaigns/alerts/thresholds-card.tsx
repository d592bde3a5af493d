"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormTextField } from "@/components/forms/form-text-field";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QueryBody } from "@/components/ui/query-body";
import { SkeletonText } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { useCampaignSettings, useChangeCampaignSettings } from "@/lib/domain/campaigns/hooks";
import { type CampaignSettings, campaignSettingsSchema } from "@/lib/domain/campaigns/schema/campaign";
import { readTyped } from "./alert-rule-form";

/** Each threshold with the bounds that the server holds it to. */
const FIELDS = [
  { name: "stalledAfterPolls", from: 2, to: 24 },
  { name: "slowBelowPercent", from: 1, to: 95 },
  { name: "machineSpikePercent", from: 1, to: 100 },
  { name: "fieldFromPercent", from: 0, to: 100 },
  { name: "withoutVisitDays", from: 1, to: 365 },
] as const satisfies readonly { name: keyof CampaignSettings; from: number; to: number }[];

/** The numbers behind the computed states and the offer of field work. */
export function ThresholdsCard() {
  const t = useTranslations("campaigns.thresholds");
  const query = useCampaignSettings();
  return (
    <Card title={t("title")}>
      <p className="mb-4 text-sm text-pretty text-ink-soft">{t("description")}</p>
      <QueryBody query={query} skeleton={<SkeletonText lines={5} />}>
        {(settings) => <ThresholdsForm key={JSON.stringify(settings)} settings={settings} />}
      </QueryBody>
    </Card>
  );
}

function ThresholdsForm({ settings }: { readonly settings: CampaignSettings }) {
  const t = useTranslations("campaigns.thresholds");
  const mayChange = useViewer().role !== "viewer";
  const change = useChangeCampaignSettings();
  const { control, handleSubmit, formState } = useForm({
    defaultValues: Object.fromEntries(FIELDS.map(({ name }) => [name, String(settings[name])])),
  });
  const submit = handleSubmit((values) => {
    const typed = Object.fromEntries(FIELDS.map(({ name }) => [name, readTyped(values[name] ?? "")]));
    change.mutate(campaignSettingsSchema.parse(typed), {
      onSuccess: () => void showToast({ tone: "good", title: t("saved") }),
    });
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <RefusalBanner error={change.error} />
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        {FIELDS.map(({ name, from, to }) => (
          <FormTextField
            key={name}
            control={control}
            name={name}
            validate={(text) => campaignSettingsSchema.shape[name].safeParse(readTyped(text)).success}
            refusal={t("refused", { from, to })}
            label={t(name)}
            inputMode="numeric"
            isReadOnly={!mayChange}
          />
        ))}
      </div>
      {mayChange ? (
        <div>
          <Button
            variant="primary"
            type="submit"
            isPending={change.isPending}
            isDisabled={!formState.isDirty}
          >
            {t("save")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
