import type { BarCategory, BarSeries } from "@/components/charts/bar-series";
import type { ChartTable } from "@/components/charts/chart-table";
import { isMark, NONE_TICKED, UNREADABLE } from "@/lib/domain/questions/rules/answer-values";
import type { AnswersOf, QuestionSummary } from "@/lib/domain/questions/schema";
import type { AnswerWords } from "./use-answer-words";

/** As many answers as colours and hatches tell apart, with one for all others. */
const MOST_SERIES = 5;
const MEAN = "mean";
const OTHER = "other";
const ANSWERED = "answered";

export interface TrendPlace extends AnswersOf {
  readonly key: string;
  readonly label: string;
}

interface TrendWords {
  readonly place: string;
  readonly mean: string;
  readonly other: string;
  readonly answered: string;
}

export interface TrendChart {
  readonly series: readonly BarSeries[];
  readonly categories: readonly BarCategory[];
  readonly table: ChartTable;
}

/** A question's answers, parted by time or by agent, as bars: its most frequent answers, its mean, or who answered. */
export function trendChart(
  question: Pick<QuestionSummary, "kind" | "values">,
  places: readonly TrendPlace[],
  words: AnswerWords,
  texts: TrendWords,
): TrendChart {
  const series = seriesOf(question, words, texts);
  const categories = places.map((place) => ({
    key: place.key,
    label: place.label,
    values: valuesOf(place, series),
  }));
  const columns = series.map(({ key, label }) => ({ id: key, label, format: words.number }));
  return {
    series,
    categories,
    table: {
      columns: [{ id: "place", label: texts.place }, ...columns],
      rows: categories.map(({ key, label, values }) => ({
        id: key,
        cells: [label, ...series.map((each) => values[each.key] ?? null)],
      })),
    },
  };
}

function seriesOf(
  { kind, values }: Pick<QuestionSummary, "kind" | "values">,
  words: AnswerWords,
  texts: TrendWords,
): BarSeries[] {
  if (kind === "number") return [{ key: MEAN, label: texts.mean }];
  if (kind === "text" || kind === "date") return [{ key: ANSWERED, label: texts.answered }];
  const listed = values.slice(0, values.length > MOST_SERIES + 1 ? MOST_SERIES : MOST_SERIES + 1);
  const named = listed.map(({ key, label }) => ({ key, label: words.answer({ key, label }) }));
  return values.length > listed.length ? [...named, { key: OTHER, label: texts.other }] : named;
}

function valuesOf(place: AnswersOf, series: readonly BarSeries[]): Record<string, number | null> {
  const named = new Set(series.map(({ key }) => key));
  const other = Object.entries(place.counts).reduce(
    (sum, [key, visits]) => (named.has(key) || !isAnswer(key) ? sum : sum + visits),
    0,
  );
  return Object.fromEntries(
    series.map(({ key }) => {
      if (key === MEAN) return [key, place.mean];
      if (key === ANSWERED) return [key, place.answered];
      return [key, key === OTHER ? other : (place.counts[key] ?? 0)];
    }),
  );
}

function isAnswer(key: string): boolean {
  return !isMark(key) || key === UNREADABLE || key === NONE_TICKED;
}
