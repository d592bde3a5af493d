"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton, SkeletonText } from "@/components/ui/skeleton";
import { afterSuccess } from "@/lib/client/after-success";
import { useAccountToEdit, useDeleteDraft, useDrafts, useFormRules } from "@/lib/domain/accounts/form-hooks";
import type { AccountTexts } from "@/lib/domain/accounts/rules/read-account/read-account";
import type { AccountDraft, AccountForm as Form } from "@/lib/domain/accounts/schema/form";
import { AccountForm } from "./account-form";
import { SendOutcome } from "./send-outcome";

interface AccountFormPanelProps {
  readonly form: Form;
  /** Null for a new account. */
  readonly accountId: string | null;
}

/** The page of a form: what it begins with, the form, and after sending what became of it. */
export function AccountFormPanel({ form, accountId }: AccountFormPanelProps) {
  const t = useTranslations("accountForm");
  const [sentId, setSentId] = useQueryState("sent", parseAsString.withOptions({ history: "push" }));
  const [draftId, setDraftId] = useQueryState("draft", parseAsString.withOptions({ history: "replace" }));
  const [corrected, setCorrected] = useState<AccountTexts | null>(null);
  const account = useAccountToEdit(accountId);
  const title = t(accountId === null ? "title.new" : `title.${form}`);
  const name = account.data
    ? `${account.data.clientName ?? t("nameless")} · ${account.data.externalId}`
    : null;
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4">
      <div className="-mb-4">
        <PageHeader title={title} description={name ?? t(accountId === null ? "intro.new" : "loading")} />
      </div>
      {sentId === null ? (
        <FormToFill
          form={form}
          accountId={accountId}
          draftId={draftId}
          corrected={corrected}
          onDraft={(id) => void setDraftId(id)}
          onSent={(importId) => {
            setCorrected(null);
            void setDraftId(null);
            void setSentId(importId);
          }}
        />
      ) : (
        <SendOutcome
          importId={sentId}
          onCorrect={(texts) => {
            setCorrected(texts);
            void setSentId(null);
          }}
        />
      )}
    </div>
  );
}

interface FormToFillProps extends AccountFormPanelProps {
  readonly draftId: string | null;
  readonly corrected: AccountTexts | null;
  readonly onDraft: (draftId: string | null) => void;
  readonly onSent: (importId: string) => void;
}

function FormToFill({ form, accountId, draftId, corrected, onDraft, onSent }: FormToFillProps) {
  const t = useTranslations("accountForm");
  const rules = useFormRules();
  const account = useAccountToEdit(accountId);
  const drafts = useDrafts();
  // What is opened is held: the drafts that this form saves must not open it anew.
  const [opened, setOpened] = useState<{ readonly draft: AccountDraft | null; readonly turn: number } | null>(
    null,
  );
  const failed = [rules, drafts, ...(accountId ? [account] : [])].find(
    ({ isError, data }) => isError && !data,
  );
  if (failed) {
    return <QueryError query={failed} />;
  }
  if (!rules.data || !drafts.data || (accountId !== null && !account.data)) return <FormSkeleton />;
  if (opened === null) {
    const ofAccount = (each: AccountDraft) => each.accountId === accountId && each.form === form;
    const found = drafts.data.find(
      (each) => ofAccount(each) && (accountId === null ? each.id === draftId : true),
    );
    setOpened({ draft: corrected ? null : (found ?? null), turn: 0 });
    return <FormSkeleton />;
  }
  const startAnew = () => {
    setOpened({ draft: null, turn: opened.turn + 1 });
    onDraft(null);
  };
  return (
    <>
      {opened.draft ? <DraftBanner draft={opened.draft} onDiscarded={startAnew} /> : null}
      {accountId === null ? null : <p className="text-sm text-pretty text-ink-soft">{t("emptyStays")}</p>}
      <AccountForm
        key={opened.turn}
        form={form}
        accountId={accountId}
        initial={corrected ?? opened.draft?.texts ?? account.data?.texts ?? NEW_ACCOUNT}
        rules={rules.data}
        draftId={opened.draft?.id ?? null}
        onDraft={(id) => (id === null ? startAnew() : onDraft(id))}
        onSent={onSent}
      />
    </>
  );
}

/** What most new accounts are. */
const NEW_ACCOUNT: AccountTexts = { productID: "1", currencyCode: "MX" };

function DraftBanner({
  draft,
  onDiscarded,
}: {
  readonly draft: AccountDraft;
  readonly onDiscarded: () => void;
}) {
  const t = useTranslations("accountForm");
  const remove = useDeleteDraft();
  return (
    <Banner
      title={t("resumed")}
      action={
        <Button
          isPending={remove.isPending}
          onPress={() => afterSuccess(remove.mutateAsync(draft.id), onDiscarded)}
        >
          {t("startAnew")}
        </Button>
      }
    >
      {t("resumedAt")} <RelativeTime at={draft.updatedAt} />
    </Banner>
  );
}

function FormSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-4">
      <Skeleton className="h-8 w-64" />
      <SkeletonText lines={10} />
    </div>
  );
}
