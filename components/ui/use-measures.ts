"use client";

import { useFormatter, useTranslations } from "next-intl";

const KILOMETRE_M = 1_000;
const HOUR_S = 3_600;
const MINUTE_S = 60;

/** Distances, durations and speeds in the reader's language, in the unit that reads best. */
export function useMeasures() {
  const t = useTranslations("measures");
  const format = useFormatter();
  return {
    distance(metres: number): string {
      if (metres < KILOMETRE_M) return t("metres", { value: format.number(Math.round(metres)) });
      const digits = metres < 100 * KILOMETRE_M ? 1 : 0;
      return t("kilometres", {
        value: format.number(metres / KILOMETRE_M, { maximumFractionDigits: digits }),
      });
    },
    duration(seconds: number): string {
      const whole = Math.round(Math.abs(seconds));
      if (whole < 2 * MINUTE_S) return t("seconds", { value: whole });
      if (whole < HOUR_S) return t("minutes", { value: Math.round(whole / MINUTE_S) });
      const totalMinutes = Math.round(whole / MINUTE_S);
      const hours = format.number(Math.floor(totalMinutes / 60));
      const minutes = totalMinutes % 60;
      return minutes === 0 ? t("hours", { hours }) : t("hoursMinutes", { hours, minutes });
    },
    speed(kmh: number): string {
      return t("speed", { value: format.number(kmh, { maximumFractionDigits: kmh < 10 ? 1 : 0 }) });
    },
  };
}
