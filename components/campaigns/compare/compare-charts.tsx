"use client";

import { useFormatter, useTranslations } from "next-intl";
import { BarChart } from "@/components/charts/bar-chart";
import { ChartCard } from "@/components/charts/chart-card";
import { seriesStyle } from "@/components/charts/series-style";
import { Sparkline } from "@/components/charts/sparkline";
import { TimeChart } from "@/components/charts/time-chart";
import { Card } from "@/components/ui/card";
import { HoverLink } from "@/components/ui/hover-link";
import type { CampaignComparison } from "@/lib/domain/campaigns/schema/chart";
import { chartFileName } from "../use-day-axis";
import { useFigures } from "../use-figures";
import { type CompareMetric, compareLine, isPercent, readMetric } from "./compare-metrics";

interface CompareChartsProps {
  readonly comparison: CampaignComparison;
  readonly metric: CompareMetric;
  readonly days: number;
}

/** The chosen figure of each campaign over the period, and where each stands now. */
export function CompareCharts({ comparison, metric, days }: CompareChartsProps) {
  const t = useTranslations("campaigns");
  const formatValue = useMetricFormat(metric);
  const formats = useAxisFormats(comparison.timeZone, days);
  const lines = comparison.series.map(({ campaignId, name, points }) => ({
    key: campaignId,
    label: name,
    points: compareLine(points, metric, comparison.stepMinutes),
  }));
  const moments = [...new Set(comparison.series.flatMap(({ points }) => points.map(({ at }) => at)))]
    .sort()
    .reverse();
  return (
    <>
      <ChartCard
        title={t(`fields.${metric}`)}
        fileName={chartFileName("comparacion", metric, comparison.to.slice(0, 10))}
        empty={moments.length === 0 ? t("charts.empty") : undefined}
        table={{
          columns: [
            { id: "at", label: t("charts.moment") },
            ...comparison.series.map(({ campaignId, name }) => ({
              id: campaignId,
              label: name,
              format: formatValue,
            })),
          ],
          rows: moments.map((at) => ({
            id: at,
            cells: [
              { shown: formats.moment(Date.parse(at)), filed: at },
              ...comparison.series.map(({ points }) => {
                const point = points.find((each) => each.at === at);
                return point ? readMetric(point, metric) : null;
              }),
            ],
          })),
        }}
      >
        <TimeChart
          label={`${t("compare.title")}: ${t(`fields.${metric}`)}`}
          series={lines}
          anchor={formats.midnight}
          leastStep={days === 1 ? undefined : DAY_MS}
          formatX={formats.axis}
          formatMoment={formats.moment}
          formatValue={formatValue}
          goal={metric.startsWith("penetration") ? { value: 100, label: t("charts.all") } : undefined}
          height={340}
        />
      </ChartCard>
      <div className="grid gap-4 lg:grid-cols-2">
        <LatestBars comparison={comparison} />
        <TrendTable comparison={comparison} metric={metric} />
      </div>
    </>
  );
}

function useMetricFormat(metric: CompareMetric): (value: number) => string {
  const figures = useFigures();
  if (isPercent(metric)) return figures.percent;
  return metric === "callsPerMinute" ? figures.rate : figures.count;
}

const DAY_MS = 86_400_000;

/** One day is told in hours, more in days. */
function useAxisFormats(timeZone: string, days: number) {
  const format = useFormatter();
  const clock = (x: number) => format.dateTime(new Date(x), "clock", { timeZone });
  const day = (x: number) => format.dateTime(new Date(x), { day: "numeric", month: "short", timeZone });
  return {
    axis: days === 1 ? clock : day,
    moment: (x: number) => `${day(x)} ${clock(x)}`,
    midnight: localMidnight(timeZone),
  };
}

/** An instant at which a day began in the zone: ticks are counted from it. */
function localMidnight(timeZone: string): number {
  const now = new Date();
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const minuteMs = 60_000;
  return Math.floor(now.getTime() / minuteMs) * minuteMs - (read("hour") * 60 + read("minute")) * minuteMs;
}

function LatestBars({ comparison }: { readonly comparison: CampaignComparison }) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const rows = comparison.series.map(({ campaignId, name, points }) => ({
    campaignId,
    name,
    day: points.at(-1)?.penetrationDay ?? null,
    now: points.at(-1)?.penetrationNow ?? null,
  }));
  return (
    <ChartCard
      title={t("compare.latestTitle")}
      fileName={chartFileName("comparacion-ultima", "penetracion", comparison.to.slice(0, 10))}
      table={{
        columns: [
          { id: "name", label: t("compare.campaign") },
          { id: "day", label: t("fields.penetrationDay"), format: figures.percent },
          { id: "now", label: t("fields.penetrationNow"), format: figures.percent },
        ],
        rows: rows.map(({ campaignId, name, day, now }) => ({ id: campaignId, cells: [name, day, now] })),
      }}
    >
      <BarChart
        label={t("compare.latestTitle")}
        isLying
        series={[
          { key: "day", label: t("fields.penetrationDay") },
          { key: "now", label: t("fields.penetrationNow"), styleIndex: 1 },
        ]}
        categories={rows.map(({ campaignId, name, day, now }) => ({
          key: campaignId,
          label: name,
          values: { day, now },
        }))}
        formatValue={figures.percent}
      />
    </ChartCard>
  );
}

function TrendTable({ comparison, metric }: Omit<CompareChartsProps, "days">) {
  const t = useTranslations("campaigns");
  const formatValue = useMetricFormat(metric);
  return (
    <Card title={t("compare.latest")} isFlush>
      <table className="w-full table-fixed border-collapse text-left text-sm">
        <thead>
          <tr className="border-line border-b text-xs text-ink-faint">
            <th scope="col" className="h-9 px-4 font-medium">
              {t("compare.campaign")}
            </th>
            <th scope="col" className="w-28 px-2 font-medium">
              {t("compare.trend")}
            </th>
            <th scope="col" className="w-24 px-4 text-right font-medium">
              {t(`fields.${metric}`)}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {comparison.series.map(({ campaignId, name, points }, index) => {
            const last = points.at(-1);
            const value = last ? readMetric(last, metric) : null;
            return (
              <tr key={campaignId} className="h-11 hover:bg-hover">
                <td className="px-4 py-1.5">
                  <HoverLink
                    href={`/campaigns/${campaignId}`}
                    className="line-clamp-2 font-medium hover:text-accent"
                  >
                    {name}
                  </HoverLink>
                </td>
                <td className="px-2">
                  <Sparkline
                    label={`${t("compare.trend")}: ${name}`}
                    color={seriesStyle(index).color}
                    points={compareLine(points, metric, comparison.stepMinutes)}
                  />
                </td>
                <td className="px-4 text-right font-medium">{value === null ? "—" : formatValue(value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
