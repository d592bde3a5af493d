"use client";

import { Banknote, CircleOff, Pencil, Power } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { EVERY_ACCOUNT } from "@/lib/domain/accounts/rules/account-filter";
import type { AccountDetail } from "@/lib/domain/accounts/schema/account";
import { InactivateDialog } from "./inactivate-dialog";

/** What can be sent to Kobra about an account; nothing for those who only look. */
export function AccountActions({ account }: { readonly account: AccountDetail }) {
  const t = useTranslations("accounts.actions");
  const isEditor = useViewer().role !== "viewer";
  const [isAsking, setAsking] = useState(false);
  if (!isEditor) return null;
  const { id, isInactive } = account;
  return (
    <>
      <ButtonLink href={`/accounts/${id}/edit`} icon={<Pencil aria-hidden />}>
        {t("edit")}
      </ButtonLink>
      <ButtonLink href={`/accounts/${id}/balances`} icon={<Banknote aria-hidden />}>
        {t("balances")}
      </ButtonLink>
      <Button
        icon={isInactive ? <Power aria-hidden /> : <CircleOff aria-hidden />}
        onPress={() => setAsking(true)}
      >
        {t(isInactive ? "activate" : "inactivate")}
      </Button>
      {isAsking ? (
        <InactivateDialog
          choice={{ filter: EVERY_ACCOUNT, accountIds: [id], isInactive: !isInactive }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
