"use client";

import type { SeriesStyle } from "./series-style";

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly style: Pick<SeriesStyle, "color" | "dash">;
  readonly look?: "line" | "thin" | "block";
}

/** Names and samples of the series. The PNG reads it from the page: see `toPng`. */
export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul data-chart-legend className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
      {entries.map(({ key, label, style, look = "line" }) => (
        <li key={key} data-legend-label={label} className="flex min-w-0 items-center gap-1.5">
          <svg aria-hidden="true" width={look === "block" ? 10 : 22} height="10" className="shrink-0">
            {look === "block" ? (
              <rect width="10" height="10" rx="2" fill={style.color} />
            ) : (
              <line
                x1="0"
                x2="22"
                y1="5"
                y2="5"
                stroke={style.color}
                strokeWidth={look === "thin" ? 1 : 2.5}
                strokeDasharray={style.dash}
              />
            )}
          </svg>
          <span className="min-w-0 truncate">{label}</span>
        </li>
      ))}
    </ul>
  );
}
