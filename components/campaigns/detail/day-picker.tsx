"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { CampaignDay } from "@/lib/domain/campaigns/schema/chart";
import { useFigures } from "../use-figures";

interface DayPickerProps {
  /** YYYY-MM-DD; null for today. */
  readonly day: string | null;
  /** What the charts show now. */
  readonly shown: CampaignDay | null;
  readonly onChoose: (day: string | null) => void;
}

const DAY_MS = 86_400_000;
const shift = (day: string, by: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);

/** Which day the charts show: a step back or forth, within the days that have readings. */
export function DayPicker({ day, shown, onChoose }: DayPickerProps) {
  const t = useTranslations("campaigns.detail");
  const figures = useFigures();
  const current = shown?.day ?? day;
  const isFirst = !current || (shown?.firstDay != null && current <= shown.firstDay);
  return (
    <div className="flex items-center rounded-md border border-line bg-surface">
      <IconButton
        label={t("previousDay")}
        icon={<ChevronLeft aria-hidden />}
        isDisabled={isFirst}
        onPress={() => current && onChoose(shift(current, -1))}
      />
      <span
        role="status"
        aria-label={current ? t("dayLabel", { day: figures.day(current) }) : undefined}
        className="tabular min-w-24 text-center text-sm"
      >
        {day === null ? t("today") : current ? figures.day(current) : "—"}
      </span>
      <IconButton
        label={t("nextDay")}
        icon={<ChevronRight aria-hidden />}
        isDisabled={day === null}
        onPress={() => {
          if (!current) return;
          const next = shift(current, 1);
          onChoose(shown?.lastDay != null && next >= shown.lastDay ? null : next);
        }}
      />
      {day === null ? null : (
        <Button variant="quiet" onPress={() => onChoose(null)}>
          {t("today")}
        </Button>
      )}
    </div>
  );
}
