"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { FilterKey } from "@/lib/domain/visits/rules/visit-filter";

/** Says which conditions of the link were set aside. */
export function UnreadableConditions({ keys }: { readonly keys: readonly FilterKey[] }) {
  const t = useTranslations("visits.filter");
  const format = useFormatter();
  if (keys.length === 0) return null;
  const names = format.list(keys.map((key) => t(`name.${key}`)));
  return <Banner tone="warn">{t("unreadable", { count: keys.length, names })}</Banner>;
}
