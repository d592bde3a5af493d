"use client";

import { useTranslations } from "next-intl";
import { type UseFormReturn, useForm } from "react-hook-form";
import { FormDialog } from "@/components/forms/form-dialog";
import { FormPasswordField } from "@/components/forms/form-password-field";
import { showToast } from "@/components/ui/toast-queue";
import { ApiError } from "@/lib/client/api-error";
import {
  LONGEST_PASSWORD,
  type OwnPasswordChange,
  PASSWORD_MIN,
  passwordSchema,
} from "@/lib/domain/users/endpoints";
import { useChangeOwnPassword } from "@/lib/domain/users/hooks";
import { useViewer } from "./viewer-context";

/** The signed-in person changes their own password. Mount it to open it. */
export function OwnPasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("frame.password");
  const form = useForm<OwnPasswordChange>({ defaultValues: { currentPassword: "", newPassword: "" } });
  const change = useChangeOwnPassword();
  const reason = refusalOf(change.error);
  const submit = form.handleSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        showToast({ tone: "good", title: t("done"), text: t("doneText") });
        onClose();
      },
      onError: (error) => showRefusal(form, error, { wrong: t("wrong"), same: t("same") }),
    }),
  );
  return (
    <FormDialog
      title={t("title")}
      submitLabel={t("submit")}
      isPending={change.isPending}
      error={reason ? null : change.error}
      conflictText={t("conflict")}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields form={form} />
      <p className="text-sm text-pretty text-ink-soft">{t("effect")}</p>
    </FormDialog>
  );
}

function Fields({ form }: { readonly form: UseFormReturn<OwnPasswordChange> }) {
  const t = useTranslations("frame.password");
  const { email } = useViewer();
  return (
    <>
      {/* For password managers: whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <FormPasswordField
        control={form.control}
        name="currentPassword"
        validate={(text) => text !== ""}
        refusal={t("currentMissing")}
        label={t("current")}
        autoComplete="current-password"
        maxLength={LONGEST_PASSWORD}
        autoFocus
      />
      <FormPasswordField
        control={form.control}
        name="newPassword"
        schema={passwordSchema}
        refusal={t("newRefused", { count: PASSWORD_MIN })}
        label={t("new")}
        hint={t("newHint", { count: PASSWORD_MIN })}
        autoComplete="new-password"
        maxLength={LONGEST_PASSWORD}
      />
    </>
  );
}

const REFUSALS = ["wrong-password", "same-password"] as const;

function refusalOf(error: unknown): (typeof REFUSALS)[number] | null {
  const reason = error instanceof ApiError ? error.details.reason : null;
  return REFUSALS.find((known) => known === reason) ?? null;
}

/** At the field that it is about, and the cursor there. */
function showRefusal(
  form: UseFormReturn<OwnPasswordChange>,
  error: unknown,
  words: { readonly wrong: string; readonly same: string },
): void {
  const reason = refusalOf(error);
  if (reason === null) return;
  const isWrong = reason === "wrong-password";
  const message = isWrong ? words.wrong : words.same;
  form.setError(isWrong ? "currentPassword" : "newPassword", { message }, { shouldFocus: true });
}
