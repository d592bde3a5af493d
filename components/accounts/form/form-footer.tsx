"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { afterSuccess } from "@/lib/client/after-success";
import { useDeleteDraft } from "@/lib/domain/accounts/form-hooks";
import type { useDraft } from "./use-draft";

interface FormFooterProps {
  readonly draft: ReturnType<typeof useDraft>;
  readonly isPending: boolean;
  readonly onDiscarded: () => void;
}

/** What sends the form, and how safe what was typed is. Stays in sight on a long form. */
export function FormFooter({ draft, isPending, onDiscarded }: FormFooterProps) {
  const t = useTranslations("accountForm");
  const remove = useDeleteDraft();
  const { draftId, savedAt, isFailing, stop } = draft;
  const discard = () => {
    if (draftId === null) return;
    stop();
    afterSuccess(remove.mutateAsync(draftId), onDiscarded);
  };
  return (
    <div
      data-sticky-footer
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface px-4 py-2 shadow-raised max-md:bottom-16"
    >
      <p role="status" className="mr-auto text-xs text-ink-faint">
        {isFailing ? <span className="text-danger">{t("draftFailing")}</span> : null}
        {!isFailing && savedAt ? (
          <>
            {t("draftSaved")} <RelativeTime at={savedAt} />
          </>
        ) : null}
      </p>
      {draftId ? (
        <Button variant="quiet" onPress={discard} isPending={remove.isPending}>
          {t("discard")}
        </Button>
      ) : null}
      <Button variant="primary" type="submit" icon={<Send aria-hidden />} isPending={isPending}>
        {t("send")}
      </Button>
    </div>
  );
}
