"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { useRevokeWebhookKey } from "@/lib/domain/receipts/key-hooks";
import type { WebhookKeyList } from "@/lib/domain/receipts/schema";

interface RevokeKeyDialogProps {
  readonly webhookKey: WebhookKeyList["keys"][number];
  readonly isLast: boolean;
  readonly onClose: () => void;
}

/** Asks for the key's label before visits sent with it are refused. */
export function RevokeKeyDialog({ webhookKey, isLast, onClose }: RevokeKeyDialogProps) {
  const t = useTranslations("settings.webhookKeys");
  const revoke = useRevokeWebhookKey();
  const [typed, setTyped] = useState("");
  const { id, label } = webhookKey;

  const confirm = () =>
    revoke.mutate(id, {
      onSuccess: () => {
        showToast({ tone: "good", title: t("revokedToast", { label }) });
        onClose();
      },
    });

  return (
    <ConfirmDialog
      title={t("revokeTitle", { label })}
      confirmLabel={t("revoke")}
      variant="danger"
      isPending={revoke.isPending}
      isConfirmDisabled={typed.trim() !== label}
      error={revoke.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t("revokeEffect", { hint: webhookKey.hint })}</p>
      {isLast ? <p className="font-medium text-danger">{t("revokeLast")}</p> : null}
      <TextField
        label={t("revokeType", { label })}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        inputProps={{ spellCheck: false }}
      />
    </ConfirmDialog>
  );
}
