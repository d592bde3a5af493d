"use client";

import { FileUp, Plus, SearchX, WalletCards } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
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
      action={
        isEditor ? (
          <div className="flex flex-wrap justify-center gap-2">
            <ButtonLink variant="primary" href="/imports/new" icon={<FileUp aria-hidden />}>
              {t("import")}
            </ButtonLink>
            <ButtonLink href="/accounts/new" icon={<Plus aria-hidden />}>
              {t("add")}
            </ButtonLink>
          </div>
        ) : null
      }
    />
  );
}
