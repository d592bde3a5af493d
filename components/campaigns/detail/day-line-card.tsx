"use client";

import { useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { TimeChart } from "@/components/charts/time-chart";
import type { ChartPoint } from "@/lib/domain/campaigns/schema/chart";
import { dayLine, MINUTE_MS } from "../day-series";
import { chartFileName, useDayClock } from "../use-day-axis";
import { useFreshnessWords } from "../use-freshness-words";
import { useGaps } from "../use-gaps";
import type { DayChartProps } from "./day-chart-props";

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly value: (point: ChartPoint) => number | null;
  readonly format: (value: number) => string;
}

interface DayLineCardProps extends DayChartProps {
  readonly title: string;
  readonly description: string;
  readonly fileTitle: string;
  readonly styleIndex: number;
  readonly isArea?: boolean;
  readonly measure: Measure;
  /** What else stands in the table: what the measure was made of. */
  readonly others?: readonly Measure[];
}

/** One figure of a campaign through a day: its line, and a table of its readings. */
export function DayLineCard(props: DayLineCardProps) {
  const {
    campaign,
    day,
    isToday,
    title,
    description,
    fileTitle,
    styleIndex,
    isArea,
    measure,
    others = [],
  } = props;
  const t = useTranslations("campaigns.charts");
  const clock = useDayClock();
  const words = useFreshnessWords();
  const { points, events } = day;
  const measures = [measure, ...others];
  return (
    <ChartCard
      title={title}
      description={description}
      freshness={isToday ? words(campaign.freshness) : undefined}
      fileName={chartFileName(fileTitle, campaign.name, day.day)}
      table={{
        columns: [
          { id: "at", label: t("time") },
          ...measures.map(({ id, label, format }) => ({ id, label, format })),
        ],
        rows: points.toReversed().map((point) => ({
          id: point.at,
          cells: [
            { shown: clock(point.minute * MINUTE_MS), filed: point.at },
            ...measures.map(({ value }) => value(point)),
          ],
        })),
      }}
      empty={points.length === 0 ? t("empty") : undefined}
    >
      <TimeChart
        label={`${title}, ${campaign.name}`}
        series={[
          {
            key: measure.id,
            label: measure.label,
            styleIndex,
            isArea,
            points: dayLine(points, events, measure.value),
          },
        ]}
        formatX={clock}
        formatValue={measure.format}
        gaps={useGaps(day)}
      />
    </ChartCard>
  );
}
