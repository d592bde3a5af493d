"use client";

import { MapPinned } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FirstVisitSteps } from "./first-visit-steps";

interface VisitsEmptyProps {
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
}

/** Says why the list is empty: the filter, or nothing has ever arrived. */
export function VisitsEmpty({ isFiltered, onShowAll }: VisitsEmptyProps) {
  const t = useTranslations("visits.empty");
  if (!isFiltered) return <FirstVisitSteps />;
  return (
    <EmptyState
      icon={<MapPinned aria-hidden />}
      title={t("title")}
      text={t("text")}
      action={<Button onPress={onShowAll}>{t("showAll")}</Button>}
    />
  );
}
