"use client";

import { useFormatter, useTranslations } from "next-intl";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { useChangeMapping, useMappingPreview } from "@/lib/domain/questions/hooks";
import type { MappingChange } from "@/lib/domain/questions/schema";
import type { MappingDraft } from "./use-mapping-draft";

interface SaveBarProps {
  readonly change: MappingChange;
  readonly draft: MappingDraft;
}

/** What is not saved yet, and how many visits it would have read again. */
export function SaveBar({ change, draft }: SaveBarProps) {
  const t = useTranslations("questions.save");
  const format = useFormatter();
  const preview = useMappingPreview(change);
  const save = useChangeMapping();
  const visits = preview.isPlaceholderData ? undefined : preview.data?.visitsToRead;
  const submit = () =>
    save.mutate(change, {
      onSuccess: ({ visitsToRead: count }) => {
        draft.discard();
        const text = t("savedText", { count, text: format.number(count) });
        showToast({ tone: "good", title: t("saved"), text });
      },
    });
  return (
    <section
      aria-label={t("label")}
      className="sticky bottom-3 z-20 flex flex-col gap-2 rounded-md border border-line-strong bg-surface p-3 shadow-floating max-md:bottom-17"
    >
      <RefusalBanner error={save.error} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="tabular text-sm">
          <span className="font-medium">{t("changes", { count: draft.changeCount })}</span>
          {" · "}
          {visits === undefined ? t("counting") : t("effect", { count: visits, text: format.number(visits) })}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button onPress={draft.discard} isDisabled={save.isPending}>
            {t("discard")}
          </Button>
          <Button variant="primary" isPending={save.isPending} onPress={submit}>
            {visits === 0 ? t("saveOnly") : t("save")}
          </Button>
        </div>
      </div>
    </section>
  );
}
