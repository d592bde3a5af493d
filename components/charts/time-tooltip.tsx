import { TooltipSheet } from "./chart-tooltip";
import type { MergedRow } from "./merge-series";
import { lineStyle, type TimeChartProps } from "./time-series";

interface TimeTooltipProps {
  readonly x: number;
  readonly rows: readonly MergedRow[];
  readonly chart: TimeChartProps;
  readonly noFigure: string;
}

/** As many lines as are read at a glance; the table has them all. */
const MOST_LINES = 8;

/** What was measured at one moment. A value that only connects two others is not told. */
export function TimeTooltip({ x, rows, chart, noFigure }: TimeTooltipProps) {
  const { series, band, gaps = [], marks = [], formatX, formatMoment = formatX, formatValue } = chart;
  const row = rows.find((each) => each.x === x);
  const inOrder = series
    .map((each, index) => ({ each, index }))
    .sort((a, b) => Number(a.each.look === "past") - Number(b.each.look === "past"));
  const lines = inOrder.flatMap(({ each, index }) => {
    const value = row?.measured[each.key];
    if (value === undefined) return [];
    const text = value === null ? noFigure : formatValue(value);
    return [{ key: each.key, label: each.label, value: text, ...lineStyle(each, index, series) }];
  });
  const range = band?.points.find((point) => point.x === x);
  if (band && range) {
    lines.push({
      key: "band",
      label: band.label,
      value: `${formatValue(range.low)} – ${formatValue(range.high)}`,
      color: "",
      dash: undefined,
    });
  }
  const notes = marks.filter((mark) => mark.x === x).map(({ label }) => label);
  const gap = gaps.find(({ from, to }) => x > from && x < to);
  return (
    <TooltipSheet title={formatMoment(x)} lines={lines.slice(0, MOST_LINES)}>
      {notes.map((note) => (
        <p key={note} className="mt-0.5 text-warn">
          {note}
        </p>
      ))}
      {gap?.label ? <p className="mt-0.5 text-ink-faint">{gap.label}</p> : null}
    </TooltipSheet>
  );
}
