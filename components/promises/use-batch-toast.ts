"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { useUndoStatuses } from "@/lib/domain/promises/hooks";
import type { StatusBatch } from "@/lib/domain/promises/schema";

/** Takes a batch back and says how much of it could be. */
export function useUndo() {
  const t = useTranslations("promises.done");
  const errorText = useErrorText();
  const { mutateAsync, isPending } = useUndoStatuses();
  const undo = useCallback(
    async (batchId: string) => {
      try {
        const { undone, tooLate } = await mutateAsync(batchId);
        showToast({
          title: undone > 0 ? t("undone", { count: undone }) : t("nothingUndone"),
          ...(tooLate > 0 && undone > 0 ? { text: t("tooLate", { count: tooLate }) } : {}),
          tone: undone > 0 ? "good" : "info",
        });
      } catch (error) {
        showToast({ title: errorText(error).title, text: t("nothingUndone"), tone: "danger" });
      }
    },
    [mutateAsync, t, errorText],
  );
  return { undo: (batchId: string) => void undo(batchId), isUndoing: isPending };
}

/** Says what was set and what waits, and offers to take it back. */
export function useBatchToast() {
  const t = useTranslations("promises.done");
  const format = useFormatter();
  const { undo } = useUndo();
  return ({ batchId, changed, queued, held, gestiones, unchanged, withdrawn }: StatusBatch) => {
    const text = [
      gestiones > 0 ? t("gestiones", { count: gestiones }) : null,
      held > 0 ? t("held", { count: held }) : null,
      unchanged > 0 ? t("unchanged", { count: unchanged }) : null,
      withdrawn > 0 ? t("withdrawn", { count: withdrawn }) : null,
    ].filter((line) => line !== null);
    showToast({
      title: t(queued > 0 ? "queued" : "marked", { count: changed, text: format.number(changed, "integer") }),
      ...(text.length > 0 ? { text: text.join(" · ") } : {}),
      tone: "good",
      ...(changed > 0 ? { action: { label: t("undo"), onPress: () => undo(batchId) } } : {}),
    });
  };
}
