"use client";

import { useTranslations } from "next-intl";
import { BarChart } from "./bar-chart";
import { binValues } from "./bins";

interface HistogramProps {
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly values: readonly number[];
  /** What is counted: "Lecturas". */
  readonly countLabel: string;
  readonly formatValue: (value: number) => string;
  readonly formatCount: (count: number) => string;
  readonly mostBins?: number;
  readonly styleIndex?: number;
}

/** How often values of each size occur. */
export function Histogram(props: HistogramProps) {
  const { label, values, countLabel, formatValue, formatCount, mostBins, styleIndex } = props;
  const t = useTranslations("charts");
  const categories = binValues(values, mostBins).map(({ from, to, count }) => ({
    key: String(from),
    tick: formatValue(from),
    label: t("range", { from: formatValue(from), to: formatValue(to) }),
    values: { count },
  }));
  return (
    <BarChart
      label={label}
      series={[{ key: "count", label: countLabel, styleIndex }]}
      categories={categories}
      formatValue={formatCount}
      isDense
    />
  );
}
