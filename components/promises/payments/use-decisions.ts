"use client";

import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useErrorText } from "@/lib/client/use-error-text";
import { useApproveProposals, useDismissProposals } from "@/lib/domain/promises/payment-hooks";
import { useBatchToast } from "../use-batch-toast";

/** Approves proposals of a file (null for all that wait) or sets them aside, and says what came of it. */
export function useDecisions(fileId: string, onDone: () => void) {
  const t = useTranslations("promises");
  const errorText = useErrorText();
  const tell = useBatchToast();
  const approval = useApproveProposals(fileId);
  const dismissal = useDismissProposals(fileId);
  const onError = (error: unknown) =>
    showToast({ title: t("failed", { reason: errorText(error).reason }), tone: "danger" });
  return {
    approve: (ids: readonly string[] | null) =>
      afterSuccess(
        approval.mutateAsync(ids),
        (batch) => {
          tell(batch);
          onDone();
        },
        onError,
      ),
    dismiss: (ids: readonly string[]) =>
      afterSuccess(
        dismissal.mutateAsync(ids),
        ({ dismissed }) => {
          showToast({ title: t("file.dismissedDone", { count: dismissed }), tone: "good" });
          onDone();
        },
        onError,
      ),
    isPending: approval.isPending || dismissal.isPending,
  };
}
