"use client";

import { useFormatter } from "next-intl";
import { useWidth } from "@/components/charts/use-width";
import { BarButton } from "./bar-button";
import { type GridWeek, weeksOf } from "./day-weeks";
import type { AnswerWords } from "./use-answer-words";

interface DayGridProps {
  readonly days: readonly { readonly day: string; readonly visits: number }[];
  readonly answered: number;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly words: AnswerWords;
}

const ROW = 30;
const HEAD = 20;
const NAMES = 60;

/** Days as a calendar, the darker the more often they were answered. A click on a day filters by it. */
export function DayGrid({ days, ...props }: DayGridProps) {
  const format = useFormatter();
  const { ref, width } = useWidth();
  const weeks = weeksOf(days);
  const step = Math.max(0, width - NAMES) / 7;
  const height = HEAD + weeks.length * ROW;
  const named = (day: string, options: { weekday?: "narrow"; day?: "numeric"; month?: "short" }) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { ...options, timeZone: "UTC" });
  return (
    <div ref={ref} className="relative w-full" style={{ height }}>
      {width > 0 ? (
        <svg data-chart aria-hidden="true" width={width} height={height} className="block">
          <g fontSize={12} fill="var(--color-ink-faint)">
            {weeks[0]?.cells.map(({ day }, index) => (
              <text key={day} x={NAMES + (index + 0.5) * step} y={13} textAnchor="middle">
                {named(day, { weekday: "narrow" })}
              </text>
            ))}
            {weeks.map(({ monday }, row) => (
              <text key={monday} x={0} y={HEAD + row * ROW + 19} className="tabular">
                {named(monday, { day: "numeric", month: "short" })}
              </text>
            ))}
          </g>
          {weeks.map((week, row) => (
            <WeekCells key={week.monday} week={week} top={HEAD + row * ROW} step={step} words={props.words} />
          ))}
        </svg>
      ) : null}
      <ul>
        {weeks.flatMap((week, row) =>
          week.cells.map(({ day, visits }, index) =>
            visits === 0 ? null : (
              <li
                key={day}
                className="absolute"
                style={{ left: NAMES + index * step, top: HEAD + row * ROW, width: step, height: ROW }}
              >
                <BarButton
                  {...props}
                  bar={{ key: day, label: props.words.day(day), visits, before: null, filterValue: day }}
                />
              </li>
            ),
          ),
        )}
      </ul>
    </div>
  );
}

interface WeekCellsProps {
  readonly week: GridWeek;
  readonly top: number;
  readonly step: number;
  readonly words: AnswerWords;
}

/** Text on its ground stays readable at every depth: the ground never gets darker than a third. */
const DEEPEST = 0.34;

function WeekCells({ week, top, step, words }: WeekCellsProps) {
  return week.cells.map(({ day, visits, depth }, index) => (
    <g key={day}>
      <rect
        x={NAMES + index * step + 1}
        y={top + 1}
        width={Math.max(1, step - 2)}
        height={ROW - 2}
        rx={3}
        fill={visits > 0 ? "var(--color-series-1)" : "var(--color-sunken)"}
        fillOpacity={visits > 0 ? 0.06 + depth * (DEEPEST - 0.06) : 0.6}
      />
      {visits > 0 ? (
        <text
          x={NAMES + (index + 0.5) * step}
          y={top + 19}
          fontSize={12}
          textAnchor="middle"
          className="tabular"
          fill="var(--color-ink)"
        >
          {words.number(visits)}
        </text>
      ) : null}
    </g>
  ));
}
