"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useDecideMany } from "@/lib/domain/deliveries/hooks";
import type { DeliverySelection } from "@/lib/domain/deliveries/schema/listing";

interface DecideManyDialogProps {
  readonly selection: DeliverySelection;
  /** How many are of unknown outcome. */
  readonly count: number;
  readonly onClose: () => void;
}

/** One word on all of unknown outcome that match; the risk is named, and the number is typed first. */
export function DecideManyDialog({ selection, count, onClose }: DecideManyDialogProps) {
  const t = useTranslations("deliveries.decideMany");
  const format = useFormatter();
  const decide = useDecideMany();
  const [decision, setDecision] = useState<"arrived" | "send-again">("arrived");
  const [typed, setTyped] = useState("");
  // The list goes on changing below: what was read here is what is decided.
  const [told] = useState(count);
  const text = format.number(told);
  const isTyped = typed.replace(/[\s.,]/g, "") === String(told);
  const confirm = () =>
    afterSuccess(decide.mutateAsync({ selection, decision, expectedCount: told }), ({ decided }) => {
      showToast({ tone: "good", title: t(`done.${decision}`, { count: decided }) });
      onClose();
    });
  return (
    <ConfirmDialog
      title={t("title", { count: told, text })}
      confirmLabel={t(`confirm.${decision}`, { count: told, text })}
      variant={decision === "arrived" ? "primary" : "danger"}
      isPending={decide.isPending}
      isConfirmDisabled={!isTyped}
      error={decide.error}
      conflictText={t("conflict")}
      onConfirm={confirm}
      onClose={onClose}
    >
      <SegmentedControl
        label={t("what")}
        segments={[
          { id: "arrived", label: t("arrived") },
          { id: "send-again", label: t("sendAgain") },
        ]}
        value={decision}
        onChange={setDecision}
      />
      <p className="text-sm text-pretty" aria-live="polite">
        {t(`text.${decision}`, { count: told })}
      </p>
      <TextField
        label={t("type", { text })}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        autoComplete="off"
      />
    </ConfirmDialog>
  );
}
