"use client";

import { useTranslations } from "next-intl";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";

/** The portfolio of a campaign in the reader's language: the one that stands for "none" has no name of its own. */
export function usePortfolioLabel() {
  const t = useTranslations("settings.portfolios");
  return ({
    portfolioName,
    isUnassignedPortfolio,
  }: Pick<CampaignRow, "portfolioName" | "isUnassignedPortfolio">) =>
    isUnassignedPortfolio ? t("unassigned") : portfolioName;
}
