"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";
import { useResendFailures } from "@/lib/domain/imports/steer-hooks";

interface ResendDialogProps {
  readonly entry: ImportDetail;
  readonly onClose: () => void;
}

/** Asks before what failed is sent once more; then shows the new import. */
export function ResendDialog({ entry, onClose }: ResendDialogProps) {
  const t = useTranslations("imports");
  const router = useRouter();
  const resend = useResendFailures(entry.id);
  const { rejected, unknown } = entry.counts;
  const count = rejected + unknown;
  const confirm = () =>
    resend.mutate(undefined, {
      onSuccess: ({ importId }) => {
        showToast({ tone: "good", title: t("done.resent", { count }) });
        onClose();
        router.push(`/imports/${importId}`);
      },
    });
  return (
    <ConfirmDialog
      title={t("resendDialog.title")}
      confirmLabel={t("resendDialog.confirm")}
      isPending={resend.isPending}
      error={resend.error}
      conflictText={t("conflict")}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t("resendDialog.text", { count, rejected, unknown })}</p>
      <p>{t("resendDialog.safe")}</p>
      {rejected > 0 ? <p className="text-ink-soft">{t("resendDialog.rejectedHint")}</p> : null}
    </ConfirmDialog>
  );
}
