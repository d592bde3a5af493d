"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormDialog } from "@/components/forms/form-dialog";
import { FormTextField } from "@/components/forms/form-text-field";
import { useSteerTarget } from "@/lib/domain/deliveries/hooks";
import { steerTargetSchema, type TargetStanding } from "@/lib/domain/deliveries/schema/listing";

interface PaceDialogProps {
  readonly standing: TargetStanding;
  readonly onClose: () => void;
}

const MOST_A_MINUTE = 6_000;
const MOST_AT_ONCE = 32;
const isWithin = (text: string, most: number) =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;

/** How many requests a minute, and how many side by side. */
export function PaceDialog({ standing, onClose }: PaceDialogProps) {
  const t = useTranslations("deliveries.pace");
  const name = useTranslations("deliveries.target")(standing.target);
  const steer = useSteerTarget(standing.target);
  const form = useForm({
    defaultValues: {
      requestsPerMinute: String(standing.requestsPerMinute),
      mostAtOnce: String(standing.mostAtOnce),
    },
  });
  const submit = form.handleSubmit((values) => {
    const order = steerTargetSchema.parse({
      act: "pace",
      requestsPerMinute: Number(values.requestsPerMinute),
      mostAtOnce: Number(values.mostAtOnce),
    });
    steer.mutate(order, { onSuccess: onClose });
  });
  return (
    <FormDialog
      title={t("title", { name })}
      submitLabel={t("save")}
      isPending={steer.isPending}
      error={steer.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormTextField
        control={form.control}
        name="requestsPerMinute"
        validate={(text) => isWithin(text, MOST_A_MINUTE)}
        refusal={t("perMinuteRefused")}
        label={t("perMinute")}
        inputMode="numeric"
        autoComplete="off"
      />
      <FormTextField
        control={form.control}
        name="mostAtOnce"
        validate={(text) => isWithin(text, MOST_AT_ONCE)}
        refusal={t("atOnceRefused")}
        label={t("atOnce")}
        hint={t("atOnceHint")}
        inputMode="numeric"
        autoComplete="off"
      />
    </FormDialog>
  );
}
