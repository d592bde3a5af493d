"use client";

import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { usePaletteActions } from "@/components/frame/palette-actions";
import { RELATIVE_RANGES } from "@/lib/domain/visits/rules/date-range";

/** Lets the palette change the dates of the visits on the screen: "ayer", "quincena". */
export function useVisitPalette(onRange: (range: string) => void): void {
  const t = useTranslations("visits");
  const actions = useMemo(
    () =>
      RELATIVE_RANGES.map((range) => ({
        id: `visits-${range}`,
        label: t("palette.range", { range: t(`range.${range}`) }),
        group: t("title"),
        icon: <CalendarDays aria-hidden />,
        run: () => onRange(range),
      })),
    [t, onRange],
  );
  usePaletteActions(actions);
}
