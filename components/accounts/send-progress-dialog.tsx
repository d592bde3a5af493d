"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { ButtonLink } from "@/components/ui/link";
import { useErrorText } from "@/lib/client/use-error-text";
import { useSendState } from "@/lib/domain/accounts/form-hooks";
import { SEND_STATUSES } from "@/lib/domain/accounts/schema/sends";
import { SendBadge } from "./send-badge";
import { SendTrouble } from "./send-trouble";

interface SendProgressDialogProps {
  readonly importId: string;
  readonly onClose: () => void;
}

/** How many of the accounts of one send stand where, until the ledger has no more to say. */
export function SendProgressDialog({ importId, onClose }: SendProgressDialogProps) {
  const t = useTranslations("accountForm.outcome");
  const errorText = useErrorText();
  const { data: state, error, refetch } = useSendState(importId);
  return (
    <Dialog
      title={t("title")}
      isOpen
      onClose={onClose}
      footer={
        <>
          <ButtonLink href={`/imports/${importId}`}>{t("toLedger")}</ButtonLink>
          <Button onPress={onClose}>{t("close")}</Button>
        </>
      }
    >
      {error && !state ? <ErrorState {...errorText(error)} onRetry={() => void refetch()} /> : null}
      <ul role="status" className="flex flex-col gap-2">
        {SEND_STATUSES.map((status) => {
          const count = state?.counts[status];
          return count ? (
            <li key={status} className="tabular flex items-center gap-2 text-base">
              <SendBadge status={status} /> {t("accounts", { count })}
            </li>
          ) : null;
        })}
      </ul>
      {state ? <SendTrouble state={state} /> : null}
      <p className="mt-3 text-sm text-pretty text-ink-soft">{t("mayClose")}</p>
    </Dialog>
  );
}
