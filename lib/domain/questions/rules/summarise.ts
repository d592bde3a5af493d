import type { AnswerCount, QuestionSummary } from "../schema";
import { ANSWERED, SEVERAL, UNANSWERED } from "./answer-values";
import { binCounts } from "./histogram";

interface Counted {
  readonly valueKey: string;
  readonly label: string | null;
  readonly number: number | null;
  readonly day: string | null;
  readonly visits: number;
}

type Figures = Pick<QuestionSummary, "visits" | "answered" | "values" | "rest" | "histogram" | "days">;

const MOST_LISTED = 30;

/** A question's counted answers → what a card shows of them. */
export function summariseQuestion(counted: readonly Counted[]): Figures {
  const { visits, answered } = countVisits(counted);
  const listed = counted
    .filter((value) => isListed(value))
    .sort((a, b) => b.visits - a.visits || a.valueKey.localeCompare(b.valueKey));
  const rest = listed.slice(MOST_LISTED);
  return {
    visits,
    answered,
    values: listed.slice(0, MOST_LISTED).map(toAnswerCount),
    rest: { answers: rest.length, visits: rest.reduce((sum, value) => sum + value.visits, 0) },
    histogram: binCounts(
      counted.flatMap(({ number, visits: count }) => (number === null ? [] : [{ number, visits: count }])),
    ),
    days: counted
      .flatMap(({ day, visits: count }) => (day === null ? [] : [{ day, visits: count }]))
      .sort((a, b) => a.day.localeCompare(b.day)),
  };
}

/** A visit with three values is one visit that answered, counted three times and marked `#3`. */
export function countVisits(counted: readonly { valueKey: string; visits: number }[]): {
  visits: number;
  answered: number;
} {
  let answered = 0;
  let unanswered = 0;
  for (const { valueKey, visits } of counted) {
    if (valueKey === UNANSWERED) unanswered += visits;
    else if (valueKey.startsWith(SEVERAL)) answered -= (Number(valueKey.slice(1)) - 1) * visits;
    else answered += visits;
  }
  return { visits: answered + unanswered, answered };
}

function isListed({ valueKey, number, day }: Counted): boolean {
  const isBareMark = valueKey === UNANSWERED || valueKey === ANSWERED || valueKey.startsWith(SEVERAL);
  return !isBareMark && number === null && day === null;
}

function toAnswerCount({ valueKey, label, visits }: Counted): AnswerCount {
  return { key: valueKey, label, visits };
}
