"use client";

import { useFormatter, useTranslations } from "next-intl";
import { seriesStyle } from "./series-style";
import { useWidth } from "./use-width";

export interface FunnelStep {
  readonly key: string;
  readonly label: string;
  /** null where it is not known. */
  readonly value: number | null;
}

interface FunnelProps {
  readonly steps: readonly FunnelStep[];
  /** The whole that the shares are of; by default the first step. */
  readonly whole?: number | null;
}

const STEP_HEIGHT = 52;
const BAR_HEIGHT = 14;
const LEAST_WIDTH = 2;

/** Steps of a way that fewer and fewer take: each a bar, its count, and its share of the whole and of the step before. */
export function Funnel({ steps, whole = steps[0]?.value ?? null }: FunnelProps) {
  const t = useTranslations("charts");
  const format = useFormatter();
  const { ref, width } = useWidth();
  const share = (value: number | null, of: number | null | undefined) =>
    value === null || !of ? null : format.number(value / of, "percent");
  const { color } = seriesStyle(0);
  return (
    <div ref={ref} className="w-full" style={{ height: steps.length * STEP_HEIGHT }}>
      {width > 0 ? (
        <svg
          data-chart
          aria-hidden="true"
          width={width}
          height={steps.length * STEP_HEIGHT}
          className="block"
        >
          {steps.map(({ key, label, value }, index) => {
            const top = index * STEP_HEIGHT;
            const long = value && whole ? Math.max(LEAST_WIDTH, Math.min(1, value / whole) * width) : 0;
            const isOver = value !== null && whole !== null && whole > 0 && value > whole;
            return (
              <g key={key}>
                <text x={0} y={top + 16} fontSize={13} fill="var(--color-ink)">
                  {label}
                </text>
                <text
                  x={width}
                  y={top + 16}
                  fontSize={13}
                  textAnchor="end"
                  fill="var(--color-ink)"
                  className="tabular"
                >
                  <tspan fontWeight={600}>{value === null ? "—" : format.number(value)}</tspan>
                  <tspan fill="var(--color-ink-faint)">
                    {index > 0 && share(value, whole) ? `  ·  ${share(value, whole)}` : ""}
                  </tspan>
                </text>
                <rect
                  x={0}
                  y={top + 24}
                  width={width}
                  height={BAR_HEIGHT}
                  rx={3}
                  fill="var(--color-sunken)"
                />
                <rect
                  x={0}
                  y={top + 24}
                  width={long}
                  height={BAR_HEIGHT}
                  rx={3}
                  fill={isOver ? "var(--color-warn)" : color}
                  fillOpacity={1 - index * 0.12}
                  style={{ transition: "width 150ms" }}
                />
              </g>
            );
          })}
        </svg>
      ) : null}
      <ol className="sr-only">
        {steps.map(({ key, label, value }, index) => {
          const before = steps[index - 1]?.value;
          const parts = [
            `${label}: ${value === null ? t("noFigure") : format.number(value)}`,
            ...(index > 0 && share(value, whole)
              ? [t("funnelShare", { share: share(value, whole) ?? "" })]
              : []),
            ...(index > 1 && share(value, before)
              ? [t("funnelStep", { share: share(value, before) ?? "" })]
              : []),
          ];
          return <li key={key}>{parts.join(", ")}</li>;
        })}
      </ol>
    </div>
  );
}
