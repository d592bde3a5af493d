"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/link";
import { useAccountSearch } from "@/lib/domain/accounts/hooks";

/** Says that the number of a new account is taken: sending it changes the one that is there. */
export function ExistingAccountNotice({ externalId }: { readonly externalId: string }) {
  const t = useTranslations("accountForm.existing");
  const wanted = externalId.trim();
  const found = useAccountSearch(wanted).data?.accounts.find((account) => account.externalId === wanted);
  if (!found) return null;
  return (
    <Banner
      tone="warn"
      title={t("title", { number: found.externalId })}
      isAnnounced
      action={<ButtonLink href={`/accounts/${found.id}/edit`}>{t("edit")}</ButtonLink>}
    >
      {t("text")}
    </Banner>
  );
}
