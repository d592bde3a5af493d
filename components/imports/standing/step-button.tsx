"use client";

import { Pause, Play, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useErrorText } from "@/lib/client/use-error-text";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";
import { useSteerImport } from "@/lib/domain/imports/steer-hooks";

const STEPS = {
  start: { Icon: Send, done: "started", variant: "primary" },
  pause: { Icon: Pause, done: "paused", variant: "secondary" },
  resume: { Icon: Play, done: "resumed", variant: "primary" },
} as const;

interface StepButtonProps {
  readonly entry: ImportDetail;
  readonly step: keyof typeof STEPS;
  /** What it says, where that is not what it always says. */
  readonly label?: string;
}

/** Starts, pauses or resumes an import, and tells how that went. */
export function StepButton({ entry, step, label }: StepButtonProps) {
  const t = useTranslations("imports");
  const errorText = useErrorText();
  const steer = useSteerImport(entry.id);
  const { Icon, done, variant } = STEPS[step];
  const press = () =>
    afterSuccess(
      steer.mutateAsync(step),
      () =>
        showToast({
          tone: "good",
          title: t(`done.${done}`),
          ...(step === "pause" ? { text: t("done.pausedText") } : {}),
        }),
      (error) => showToast({ tone: "danger", title: errorText(error).title, text: errorText(error).advice }),
    );
  return (
    <Button variant={variant} icon={<Icon aria-hidden />} isPending={steer.isPending} onPress={press}>
      {label ?? t(`actions.${step}`)}
    </Button>
  );
}
