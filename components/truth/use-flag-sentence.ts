"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMeasures } from "@/components/ui/use-measures";
import type { FlagFacts } from "@/lib/domain/truth/schema";
import type { VisitFlag } from "@/lib/domain/visits/rules/visit-words";

const HOUR_S = 3_600;

/** What a flag says about its visit, in one sentence with its numbers; null where it was not raised. */
export function useFlagSentence() {
  const t = useTranslations("truth");
  const format = useFormatter();
  const measure = useMeasures();

  const outsideHours = (facts: NonNullable<FlagFacts["outside_hours"]>) => {
    // A calendar day without a zone: read as UTC and written as UTC, it stays that day.
    const day = format.dateTime(new Date(`${facts.day}T00:00:00Z`), {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    const holiday = facts.ownHoliday ?? (facts.holiday ? t(`holiday.${facts.holiday}`) : "");
    return t(`because.${facts.reason}`, {
      time: facts.time,
      day,
      holiday,
      country: t(`country.${facts.country}`),
      opens: facts.opensAt ?? "",
      closes: facts.closesAt ?? "",
    });
  };

  const speed = (facts: NonNullable<FlagFacts["impossible_speed"]>) => {
    const distance = measure.distance(facts.distanceM);
    const elapsed = measure.duration(facts.elapsedS);
    if (facts.speedKmh === null) return t("because.overlap", { distance, elapsed });
    return t("because.impossible_speed", {
      distance,
      elapsed,
      speed: measure.speed(facts.speedKmh),
      threshold: measure.speed(facts.thresholdKmh),
    });
  };

  const sentences: Record<VisitFlag, (facts: FlagFacts) => string | null> = {
    far: ({ far }) =>
      far
        ? t("because.far", {
            distance: measure.distance(far.distanceM),
            threshold: measure.distance(far.thresholdM),
          })
        : null,
    rebound: ({ rebound }) => (rebound ? t("because.rebound") : null),
    very_short: ({ very_short: short }) =>
      short
        ? t("because.very_short", {
            duration: measure.duration(short.durationS),
            threshold: measure.duration(short.thresholdS),
          })
        : null,
    impossible_speed: ({ impossible_speed: facts }) => (facts ? speed(facts) : null),
    same_spot: ({ same_spot: spot }) =>
      spot
        ? t(spot.isAtLeast ? "because.same_spot_many" : "because.same_spot", {
            count: spot.otherDebtors,
            within: measure.distance(spot.withinM),
            hours: measure.duration(spot.windowH * HOUR_S),
          })
        : null,
    outside_hours: ({ outside_hours: facts }) => (facts ? outsideHours(facts) : null),
  };

  return (flag: VisitFlag, facts: FlagFacts): string | null => sentences[flag](facts);
}
