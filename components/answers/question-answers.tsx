"use client";

import { useTranslations } from "next-intl";
import type { ReadableFilter } from "@/components/visits/use-visit-url";
import type { QuestionSummary } from "@/lib/domain/questions/schema";
import { binBars, valueBars } from "./answer-bar";
import { chosenValues } from "./answer-filter";
import { AnswerTexts } from "./answer-texts";
import { DayGrid } from "./day-grid";
import { monthsOf, weeksOf } from "./day-weeks";
import { LyingBars } from "./lying-bars";
import { StandingBars } from "./standing-bars";
import { useAnswerWords } from "./use-answer-words";

interface QuestionAnswersProps {
  readonly question: QuestionSummary;
  readonly before: QuestionSummary | null;
  readonly filter: ReadableFilter;
  readonly onToggle: (question: string, value: string) => void;
}

/** More weeks than a screen is high: months then. */
const MOST_WEEKS = 9;

/** How often each answer was given, drawn as its kind asks for. */
export function QuestionAnswers({ question, before, filter, onToggle }: QuestionAnswersProps) {
  const t = useTranslations("answers");
  const words = useAnswerWords();
  const shared = {
    words,
    answered: question.answered,
    chosen: chosenValues(filter.answer, question.key),
    onToggle: (value: string) => onToggle(question.key, value),
  };
  const bars = valueBars(question, before, words);
  const { rest } = question;
  if (question.kind === "text") return <AnswerTexts filter={filter} question={question.key} />;
  return (
    <>
      {question.histogram.length > 0 ? (
        <StandingBars
          {...shared}
          bars={binBars(question, words)}
          ticks={question.histogram.map(({ from }) => (from === null ? "" : words.number(from)))}
        />
      ) : null}
      {question.days.length > 0 ? <Days {...shared} days={question.days} /> : null}
      {bars.length > 0 ? <LyingBars {...shared} bars={bars} /> : null}
      {rest.answers > 0 ? (
        <p className="tabular mt-2 text-sm text-ink-soft">
          {t("answer.rest", { count: rest.answers })}: {words.number(rest.visits)}
        </p>
      ) : null}
    </>
  );
}

type DaysProps = Parameters<typeof DayGrid>[0];

function Days(props: DaysProps) {
  const { days, words } = props;
  if (weeksOf(days).length <= MOST_WEEKS) return <DayGrid {...props} />;
  const months = monthsOf(days);
  const bars = months.map(({ from, to, visits }) => ({
    key: from,
    label: `${words.day(from)} – ${words.day(to)}`,
    visits,
    before: null,
    filterValue: `${from}..${to}`,
  }));
  return <StandingBars {...props} bars={bars} ticks={months.map(({ from }) => from.slice(0, 7))} />;
}
