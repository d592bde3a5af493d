import type { Scope } from "../../users/schema";
import { type Calendar, visitConditions } from "../../visits/queries/visit-conditions";
import { countVisits, summariseQuestion } from "../rules/summarise";
import type { QuestionList, SeenQuestion } from "../schema";
import { type CountedValue, countAnswers } from "./count-answers";
import { readQuestionMapping } from "./read-mapping";
import { groupByQuestion, listKnownQuestions } from "./summarise-answers";

const MOST_SAMPLES = 4;

/** Every question ever seen with its meaning, and how often it came in the last 30 days; with the lists of words. */
export async function listQuestions(scope: Scope, calendar: Calendar): Promise<QuestionList> {
  const [questions, { entries: _entries, ...phrases }] = await Promise.all([
    listSeenQuestions(scope, calendar),
    readQuestionMapping(),
  ]);
  return { questions, ...phrases };
}

/**
 * Questions that no mapping names, nor a person set aside: drift in what Kobra asks. Counts are of the
 * last 30 days, within the scope.
 */
export async function listUnmappedQuestions(scope: Scope, calendar: Calendar): Promise<SeenQuestion[]> {
  const questions = await listSeenQuestions(scope, calendar);
  return questions.filter(
    ({ meaning, isSetAside, visits }) =>
      meaning === null && !isSetAside && (scope.kind === "all" || visits > 0),
  );
}

async function listSeenQuestions(scope: Scope, calendar: Calendar): Promise<SeenQuestion[]> {
  const [counted, questions] = await Promise.all([
    countAnswers(visitConditions(scope, { range: "30d" }, calendar)),
    listKnownQuestions(),
  ]);
  const byQuestion = groupByQuestion(counted.values);
  return questions.map((question) => {
    const values = byQuestion.get(question.key) ?? [];
    return { ...question, ...countVisits(values), samples: samplesOf(values) };
  });
}

function samplesOf(values: readonly CountedValue[]): string[] {
  const frequent = [...values].sort((a, b) => b.visits - a.visits);
  const shown = frequent.flatMap(({ label, number, day }) => label ?? day ?? number?.toString() ?? []);
  // Yes and no have no label: their key says it all.
  return shown.length > 0 ? shown.slice(0, MOST_SAMPLES) : yesNoOf(summariseQuestion(values).values);
}

function yesNoOf(values: readonly { key: string }[]): string[] {
  return values.map(({ key }) => key).filter((key) => key === "yes" || key === "no" || /^\d\d:/.test(key));
}
