"use client";

import { useTranslations } from "next-intl";
import type { PortfolioEntry } from "@/lib/domain/portfolios/schema";

/** A portfolio's name in the reader's language: the one that stands for "none" has no name of its own. */
export function usePortfolioName(): (portfolio: PortfolioEntry) => string {
  const t = useTranslations("settings.portfolios");
  return (portfolio) => (portfolio.isUnassigned ? t("unassigned") : portfolio.name);
}
