"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/link";
import { afterSuccess } from "@/lib/client/after-success";
import { useSendAccount } from "@/lib/domain/accounts/form-hooks";
import { FIELD_GROUPS } from "@/lib/domain/accounts/rules/account-fields/field-shape";
import type { AccountTexts } from "@/lib/domain/accounts/rules/read-account/read-account";
import type { AccountForm as Form, FormRules } from "@/lib/domain/accounts/schema/form";
import { AddressPin } from "./address-pin";
import { ErrorSummary } from "./error-summary";
import { ExistingAccountNotice } from "./existing-account-notice";
import { FieldGroup } from "./field-group";
import { FormFooter } from "./form-footer";
import { SendRefusal } from "./send-refusal";
import { useAccountForm } from "./use-account-form";
import { useDraft } from "./use-draft";

interface AccountFormProps {
  readonly form: Form;
  /** The account that it changes; null for a new one. */
  readonly accountId: string | null;
  readonly initial: AccountTexts;
  readonly rules: FormRules;
  readonly draftId: string | null;
  readonly onDraft: (draftId: string | null) => void;
  readonly onSent: (importId: string) => void;
}

/** The fields of one account by groups, its problems in their places, and what sends it. */
export function AccountForm(props: AccountFormProps) {
  const { form, accountId, rules, onDraft, onSent } = props;
  const t = useTranslations("accountForm");
  const isAdmin = useViewer().role === "admin";
  const state = useAccountForm(form, props.initial, rules);
  const draft = useDraft({ form, accountId, texts: state.texts, draftId: props.draftId, onDraft });
  const send = useSendAccount();
  const summary = useRef<HTMLDivElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!state.isSendable) {
      state.showErrors();
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    afterSuccess(
      send.mutateAsync({ form, accountId, texts: state.texts, draftId: draft.draftId }),
      ({ importId }) => {
        draft.stop();
        onSent(importId);
      },
    );
  };
  const without = accountId === null ? [] : (["externalID"] as const);
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {rules.isKobraSetUp ? null : (
        <Banner
          tone="warn"
          action={isAdmin ? <ButtonLink href="/settings/kobra">{t("connect")}</ButtonLink> : null}
        >
          {t("noKobra")}
        </Banner>
      )}
      {accountId === null ? <ExistingAccountNotice externalId={state.texts.externalID ?? ""} /> : null}
      <ErrorSummary state={state} ref={summary} />
      {FIELD_GROUPS.map((group) => (
        <FieldGroup key={group} group={group} state={state} without={without}>
          {group === "address" ? <AddressPin state={state} /> : null}
        </FieldGroup>
      ))}
      <SendRefusal error={send.error} />
      <FormFooter draft={draft} isPending={send.isPending} onDiscarded={() => onDraft(null)} />
    </form>
  );
}
