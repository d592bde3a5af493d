"use client";

import { useTranslations } from "next-intl";
import { usePortfolioName } from "@/components/portfolios/use-portfolio-name";
import type { SelectOption } from "@/components/ui/select-field";
import type { AccountFilterKey } from "@/lib/domain/accounts/rules/account-filter";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";

type Options = readonly SelectOption<string>[];

/** What can be chosen for each condition of the list. */
export function useConditionOptions(): Readonly<Record<Exclude<AccountFilterKey, "q">, Options>> {
  const t = useTranslations("accountList.option");
  const codes = useTranslations("accountFields.code");
  const nameOf = usePortfolioName();
  const portfolios = usePortfolios().data?.portfolios ?? [];
  return {
    portfolio: portfolios.map((portfolio) => ({ id: portfolio.id, label: nameOf(portfolio) })),
    product: (["1", "2", "3"] as const).map((id) => ({ id, label: codes(`productID.${id}`) })),
    currency: (["MX", "US"] as const).map((id) => ({ id, label: codes(`currencyCode.${id}`) })),
    status: (["active", "inactive"] as const).map((id) => ({ id, label: t(id) })),
    failure: [
      { id: "yes", label: t("failure") },
      { id: "no", label: t("noFailure") },
    ],
    record: [
      { id: "yes", label: t("record") },
      { id: "no", label: t("noRecord") },
    ],
    position: (["present", "missing"] as const).map((id) => ({ id, label: t(id) })),
  };
}
