"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useRetryDeliveries } from "@/lib/domain/deliveries/hooks";
import type { DeliverySelection } from "@/lib/domain/deliveries/schema/listing";

interface RetryDialogProps {
  readonly selection: DeliverySelection;
  readonly count: number;
  readonly onClose: () => void;
}

/** Asks before all refused ones that match go back in line, and says how many. */
export function RetryDialog({ selection, count, onClose }: RetryDialogProps) {
  const t = useTranslations("deliveries.retryDialog");
  const retry = useRetryDeliveries();
  const confirm = () =>
    afterSuccess(retry.mutateAsync({ selection }), ({ retried }) => {
      showToast({ tone: "good", title: t("done", { count: retried }) });
      onClose();
    });
  return (
    <ConfirmDialog
      title={t("title", { count })}
      confirmLabel={t("confirm", { count })}
      isPending={retry.isPending}
      error={retry.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="text-sm text-pretty">{t("text")}</p>
    </ConfirmDialog>
  );
}
