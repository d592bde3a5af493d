"use client";

import { useTranslations } from "next-intl";
import type { AlertCondition } from "@/lib/domain/campaigns/schema/alert";
import { useFigures } from "../use-figures";

type ThresholdField = Extract<AlertCondition, { kind: "threshold" }>["field"];

const PERCENTS: readonly ThresholdField[] = ["penetrationDay", "penetrationNow", "hitRatePercent"];

/** A rule's condition in words: "Atorada", "Penetración del día menor que 40 %, mientras está iniciada". */
export function useConditionWords() {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const tellValue = (field: ThresholdField, value: number) =>
    PERCENTS.includes(field) ? figures.percent(value) : figures.rate(value);
  const tell = (condition: AlertCondition): string => {
    if (condition.kind === "state") return t(`states.${condition.state}.name`);
    const { field, comparison, value, isOnlyWhileStarted } = condition;
    const words = t("alerts.thresholdCondition", {
      field: t(`fields.${field}`),
      comparison: t(`alerts.${comparison}`),
      value: tellValue(field, value),
    });
    return isOnlyWhileStarted ? t("alerts.whileStarted", { condition: words }) : words;
  };
  const tellHeld = (condition: AlertCondition, minutes: number) =>
    minutes === 0 ? tell(condition) : t("alerts.heldWords", { condition: tell(condition), minutes });
  return { tell, tellHeld, tellValue };
}
