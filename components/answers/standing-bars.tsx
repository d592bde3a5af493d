"use client";

import { useWidth } from "@/components/charts/use-width";
import type { AnswerBar } from "./answer-bar";
import { BarButton } from "./bar-button";
import type { AnswerWords } from "./use-answer-words";

interface StandingBarsProps {
  readonly bars: readonly AnswerBar[];
  /** Under the left edge of each bar; empty for none. */
  readonly ticks: readonly string[];
  readonly answered: number;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly words: AnswerWords;
}

const HEIGHT = 190;
const AXIS = 22;
const HEAD = 18;
const LETTER = 7;

/** A histogram: neighbours on a scale. A click on a bar filters by what lies in it. */
export function StandingBars({ bars, ticks, answered, chosen, onToggle, words }: StandingBarsProps) {
  const { ref, width } = useWidth();
  const highest = Math.max(1, ...bars.map(({ visits }) => visits));
  const step = width / Math.max(1, bars.length);
  const room = HEIGHT - AXIS - HEAD;
  const widest = Math.max(...ticks.map((tick) => tick.length)) * LETTER + 8;
  const every = Math.max(1, Math.ceil(widest / Math.max(1, step)));
  return (
    <div ref={ref} className="relative w-full" style={{ height: HEIGHT }}>
      {width > 0 ? (
        <svg data-chart aria-hidden="true" width={width} height={HEIGHT} className="block">
          {bars.map((bar, index) => {
            const high = bar.visits === 0 ? 0 : Math.max(2, (bar.visits / highest) * room);
            const isFaded = chosen.length > 0 && !chosen.includes(bar.filterValue ?? "");
            return (
              <g key={bar.key} fontSize={12} className="tabular" fill="var(--color-ink-faint)">
                <rect
                  x={index * step + 1}
                  y={HEIGHT - AXIS - high}
                  width={Math.max(1, step - 2)}
                  height={high}
                  rx={2}
                  fill="var(--color-series-1)"
                  fillOpacity={isFaded ? 0.35 : 1}
                />
                {bar.visits === highest ? (
                  <text x={(index + 0.5) * step} y={HEIGHT - AXIS - high - 5} textAnchor="middle">
                    {words.number(bar.visits)}
                  </text>
                ) : null}
                {index % every === 0 ? (
                  <text x={index * step + 2} y={HEIGHT - 6}>
                    {ticks[index]}
                  </text>
                ) : null}
              </g>
            );
          })}
          <line x1={0} x2={width} y1={HEIGHT - AXIS} y2={HEIGHT - AXIS} stroke="var(--color-line-strong)" />
        </svg>
      ) : null}
      <ul className="absolute inset-x-0 top-0 flex" style={{ height: HEIGHT - AXIS }}>
        {bars.map((bar) => (
          <li key={bar.key} className="h-full min-w-0 flex-1">
            <BarButton bar={bar} answered={answered} chosen={chosen} onToggle={onToggle} words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}
