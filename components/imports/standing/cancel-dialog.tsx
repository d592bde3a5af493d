"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";
import { useCancelImport } from "@/lib/domain/imports/steer-hooks";

interface CancelDialogProps {
  readonly entry: ImportDetail;
  readonly onClose: () => void;
}

/**
 * Asks before the rest of an import is given up; the number of rows has to be typed. It stays as it was when
 * the dialog opened, while rows may still go out: never more are given up than it says.
 */
export function CancelDialog({ entry, onClose }: CancelDialogProps) {
  const t = useTranslations("imports");
  const cancel = useCancelImport(entry.id);
  const [{ counts }] = useState(entry);
  const [typed, setTyped] = useState("");
  const rest = counts.waiting + counts.sent + counts.unknown;
  const confirm = () =>
    cancel.mutate(rest, {
      onSuccess: () => {
        showToast({ tone: "good", title: t("done.cancelled") });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      title={t("cancelDialog.title")}
      confirmLabel={t("cancelDialog.confirm", { count: rest })}
      dismissLabel={t("cancelDialog.keep")}
      variant="danger"
      isPending={cancel.isPending}
      isConfirmDisabled={typed.trim() !== String(rest)}
      error={cancel.error}
      conflictText={t("conflict")}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t("cancelDialog.text", { count: rest, accepted: counts.accepted })}</p>
      {counts.unknown > 0 ? <p>{t("cancelDialog.unknown", { count: counts.unknown })}</p> : null}
      <TextField
        label={t("cancelDialog.type", { count: String(rest) })}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
      />
    </ConfirmDialog>
  );
}
