"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWidth } from "@/components/charts/use-width";
import { Button } from "@/components/ui/button";
import type { AnswerBar } from "./answer-bar";
import { BarButton } from "./bar-button";
import type { AnswerWords } from "./use-answer-words";

interface LyingBarsProps {
  readonly bars: readonly AnswerBar[];
  /** Visits that answered: what the shares are of. */
  readonly answered: number;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly words: AnswerWords;
}

const ROW = 40;
const BAR = 10;
const SHOWN_AT_FIRST = 7;
/** CSS pixels that a letter takes, and that the figures at the right do. */
const LETTER = 7;
const FIGURES = 150;

/** How often each answer was given. A click on a bar filters by it. */
export function LyingBars({ bars, ...props }: LyingBarsProps) {
  const t = useTranslations("answers");
  const [isWhole, setIsWhole] = useState(false);
  const isLong = bars.length > SHOWN_AT_FIRST + 1;
  const shown = isLong && !isWhole ? bars.slice(0, SHOWN_AT_FIRST) : bars;
  return (
    <>
      <Rows {...props} bars={shown} />
      {isLong ? (
        <Button variant="quiet" className="-ml-2 mt-1" onPress={() => setIsWhole(!isWhole)}>
          {isWhole ? t("fewer") : t("more", { count: bars.length - SHOWN_AT_FIRST })}
        </Button>
      ) : null}
    </>
  );
}

function Rows({ bars, answered, chosen, onToggle, words }: LyingBarsProps) {
  const { ref, width } = useWidth();
  const height = bars.length * ROW;
  return (
    <div ref={ref} className="relative w-full" style={{ height }}>
      {width > 0 ? (
        <svg data-chart aria-hidden="true" width={width} height={height} className="block">
          {bars.map((bar, index) => (
            <Row
              key={bar.key}
              bar={bar}
              top={index * ROW}
              width={width}
              length={answered === 0 ? 0 : Math.min(1, bar.visits / answered) * width}
              share={answered === 0 ? null : words.percent(bar.visits / answered)}
              figure={words.number(bar.visits)}
              isFaded={chosen.length > 0 && !chosen.includes(bar.filterValue ?? "")}
            />
          ))}
        </svg>
      ) : null}
      <ul className="absolute inset-0">
        {bars.map((bar, index) => (
          <li key={bar.key} className="absolute inset-x-0" style={{ top: index * ROW, height: ROW }}>
            <BarButton bar={bar} answered={answered} chosen={chosen} onToggle={onToggle} words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly bar: AnswerBar;
  readonly top: number;
  readonly width: number;
  readonly length: number;
  readonly share: string | null;
  readonly figure: string;
  readonly isFaded: boolean;
}

function Row({ bar, top, width, length, share, figure, isFaded }: RowProps) {
  const room = Math.max(6, Math.floor((width - FIGURES) / LETTER));
  const label = bar.label.length > room ? `${bar.label.slice(0, room - 1)}…` : bar.label;
  return (
    <g>
      <text x={0} y={top + 16} fontSize={13} fill="var(--color-ink)">
        {label}
      </text>
      <text x={width} y={top + 16} fontSize={13} textAnchor="end" className="tabular" fill="var(--color-ink)">
        <tspan fontWeight={600}>{figure}</tspan>
        <tspan fill="var(--color-ink-faint)">{share ? `  ·  ${share}` : ""}</tspan>
      </text>
      <rect x={0} y={top + 23} width={width} height={BAR} rx={3} fill="var(--color-sunken)" />
      <rect
        x={0}
        y={top + 23}
        width={Math.max(bar.visits > 0 ? 2 : 0, length)}
        height={BAR}
        rx={3}
        fill="var(--color-series-1)"
        fillOpacity={isFaded ? 0.35 : 1}
      />
    </g>
  );
}
