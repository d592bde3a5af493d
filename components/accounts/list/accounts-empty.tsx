"use client";

import { SearchX, WalletCards } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { WaysToBegin } from "@/components/imports/list/ways-to-begin";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { EVERY_ACCOUNT } from "@/lib/domain/accounts/rules/account-filter";
import type { AccountFilterChange } from "./use-accounts-url";

interface AccountsEmptyProps {
  readonly isFiltered: boolean;
  readonly onChange: AccountFilterChange;
}

/** Why no account is shown, and the one next step. */
export function AccountsEmpty({ isFiltered, onChange }: AccountsEmptyProps) {
  const t = useTranslations("accountList");
  const isEditor = useViewer().role !== "viewer";
  if (isFiltered) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t("noMatch")}
        text={t("noMatchText")}
        action={<Button onPress={() => onChange(EVERY_ACCOUNT)}>{t("showAll")}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<WalletCards aria-hidden />}
      title={t("empty")}
      text={t("emptyText")}
      action={isEditor ? <WaysToBegin /> : null}
    />
  );
}
