"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { DateField } from "@/components/ui/date-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { showToast } from "@/components/ui/toast-queue";
import { useCatchUpCount, useSteerTarget } from "@/lib/domain/deliveries/hooks";
import type { DeliveryTargetName } from "@/lib/domain/deliveries/schema/delivery";

interface SwitchOnDialogProps {
  readonly target: DeliveryTargetName;
  readonly onClose: () => void;
}

/** From now on, or from a day on with the number that this would send. */
export function SwitchOnDialog({ target, onClose }: SwitchOnDialogProps) {
  const t = useTranslations("deliveries.switchOn");
  const name = useTranslations("deliveries.target")(target);
  const [from, setFrom] = useState<"now" | "day">("now");
  const [day, setDay] = useState<string | null>(null);
  const since = from === "day" ? day : null;
  const count = useCatchUpCount(target, since);
  const steer = useSteerTarget(target);
  const confirm = () =>
    steer.mutate(
      { act: "switch-on", since },
      {
        onSuccess: () => {
          showToast({ tone: "good", title: t("done", { name }) });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={t("title", { name })}
      confirmLabel={t("confirm")}
      isPending={steer.isPending}
      isConfirmDisabled={from === "day" && (day === null || count.data === undefined)}
      error={steer.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <SegmentedControl
        label={t("from")}
        segments={[
          { id: "now", label: t("now") },
          { id: "day", label: t("sinceDay") },
        ]}
        value={from}
        onChange={setFrom}
      />
      {from === "day" ? <DateField label={t("day")} value={day} onChange={setDay} /> : null}
      <p className="text-sm text-pretty" aria-live="polite">
        {from === "now"
          ? t("nowText")
          : since === null
            ? t("chooseDay")
            : count.data
              ? t("count", { count: count.data.count })
              : t("counting")}
      </p>
    </ConfirmDialog>
  );
}
