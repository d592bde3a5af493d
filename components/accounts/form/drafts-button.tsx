"use client";

import { FilePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { useDeleteDraft, useDrafts } from "@/lib/domain/accounts/form-hooks";
import type { AccountDraft } from "@/lib/domain/accounts/schema/form";

/** The forms that the person has not sent yet; nothing while there are none. */
export function DraftsButton() {
  const t = useTranslations("accountForm.drafts");
  const [isOpen, setIsOpen] = useState(false);
  const drafts = useDrafts().data ?? [];
  if (drafts.length === 0 && !isOpen) return null;
  return (
    <>
      <Button icon={<FilePen aria-hidden />} onPress={() => setIsOpen(true)}>
        {t("button", { count: drafts.length })}
      </Button>
      <Drawer title={t("title")} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        {drafts.length === 0 ? <EmptyState icon={<FilePen aria-hidden />} title={t("none")} /> : null}
        <ul className="flex flex-col divide-y divide-line">
          {drafts.map((draft) => (
            <DraftItem key={draft.id} draft={draft} />
          ))}
        </ul>
      </Drawer>
    </>
  );
}

function DraftItem({ draft }: { readonly draft: AccountDraft }) {
  const t = useTranslations("accountForm.drafts");
  const remove = useDeleteDraft();
  const { id, form, accountId, texts, updatedAt } = draft;
  const name = [texts.name, texts.firstSurname].filter(Boolean).join(" ");
  const what = name || texts.externalID || t("nameless");
  const page = accountId === null ? "new" : `${accountId}/${form === "whole" ? "edit" : "balances"}`;
  return (
    <li className="flex items-center justify-between gap-2 py-2">
      <div className="min-w-0">
        <Link href={`/accounts/${page}?draft=${id}`} className="inline-flex min-h-6 items-center font-medium">
          {what}
        </Link>
        <p className="text-xs text-ink-faint">
          {t(accountId === null ? "new" : form)} · <RelativeTime at={updatedAt} />
        </p>
      </div>
      <Button
        variant="quiet"
        aria-label={t("deleteNamed", { name: what })}
        isPending={remove.isPending}
        onPress={() => remove.mutate(id)}
      >
        {t("delete")}
      </Button>
    </li>
  );
}
