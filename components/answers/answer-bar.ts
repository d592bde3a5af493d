import { isMark, NONE_TICKED } from "@/lib/domain/questions/rules/answer-values";
import { formatNumberRange } from "@/lib/domain/questions/rules/value-range";
import type { QuestionSummary } from "@/lib/domain/questions/schema";
import type { AnswerWords } from "./use-answer-words";

/** One bar of a question: what it stands for, and what a click on it filters by. */
export interface AnswerBar {
  readonly key: string;
  readonly label: string;
  readonly visits: number;
  /** In the period before, as a share of those who answered then. */
  readonly before: number | null;
  /** As in the `answer` condition; null where no visit can be found by it. */
  readonly filterValue: string | null;
}

type Summary = Pick<QuestionSummary, "values" | "histogram" | "days" | "answered" | "kind">;

/** Bars of the listed answers of a choice, yes-or-no or time question. */
export function valueBars(summary: Summary, before: Summary | null, words: AnswerWords): AnswerBar[] {
  const earlier = new Map(before?.values.map(({ key, visits }) => [key, visits]));
  return summary.values.map(({ key, label, visits }) => ({
    key,
    label: words.answer({ key, label }),
    visits,
    before: before && before.answered > 0 ? (earlier.get(key) ?? 0) / before.answered : null,
    filterValue: isMark(key) && key !== NONE_TICKED ? null : key,
  }));
}

/** Bars of the bins of a number question. */
export function binBars({ histogram }: Summary, words: AnswerWords): AnswerBar[] {
  return histogram.map(({ from, to, visits }) => ({
    key: formatNumberRange(from, to),
    label: words.bin({ from, to }),
    visits,
    before: null,
    filterValue: formatNumberRange(from, to),
  }));
}
