import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { type Calendar, visitConditions } from "../../visits/queries/visit-conditions";
import { previousPeriod } from "../../visits/rules/date-range";
import type { VisitFilter } from "../../visits/rules/visit-filter";
import { QUESTION_KINDS } from "../rules/answer-values";
import { summariseQuestion } from "../rules/summarise";
import { type Understanding, understand } from "../rules/understand";
import type { AnswersSummary, Question } from "../schema";
import { type CountedValue, countAnswers } from "./count-answers";
import { readQuestionMapping } from "./read-mapping";

/**
 * What was answered to each question by the visits that match, by product and in the order asked.
 * `total` is the number of matching visits.
 */
export async function summariseAnswers(
  scope: Scope,
  filter: VisitFilter,
  calendar: Calendar,
): Promise<AnswersSummary> {
  return summarise(visitConditions(scope, filter, calendar));
}

/** The same of the period before the filter's (`previousPeriod`); empty for all time, which has none before it. */
export async function summarisePreviousAnswers(
  scope: Scope,
  filter: VisitFilter,
  calendar: Calendar,
): Promise<AnswersSummary> {
  const period = previousPeriod(filter.range, calendar.now, calendar.timeZone);
  if (!period) return { total: 0, unread: 0, questions: [] };
  const matching = visitConditions(scope, { ...filter, range: period.range }, calendar);
  return summarise(period.until ? Prisma.sql`${matching} AND v.occurred_at < ${period.until}` : matching);
}

async function summarise(matching: Prisma.Sql): Promise<AnswersSummary> {
  const [counted, questions] = await Promise.all([countAnswers(matching), listKnownQuestions()]);
  const byQuestion = groupByQuestion(counted.values);
  return {
    total: counted.total,
    unread: counted.unread,
    questions: questions.flatMap(({ firstSeenOn: _, lastSeenOn: __, ...question }) => {
      const values = byQuestion.get(question.key);
      return values ? [{ ...question, ...summariseQuestion(values) }] : [];
    }),
  };
}

/** Counted values by their question. */
export function groupByQuestion(values: readonly CountedValue[]): Map<string, CountedValue[]> {
  const groups = new Map<string, CountedValue[]>();
  for (const value of values) {
    const group = groups.get(value.questionKey);
    if (group) group.push(value);
    else groups.set(value.questionKey, [value]);
  }
  return groups;
}

export type KnownQuestion = Question & { readonly firstSeenOn: string; readonly lastSeenOn: string };

/** Every question ever seen, with what it means today, by product and in the order asked. */
export async function listKnownQuestions(): Promise<KnownQuestion[]> {
  const [questions, mapping] = await Promise.all([
    db().question.findMany({ orderBy: [{ productId: "asc" }, { questionOrder: "asc" }, { key: "asc" }] }),
    readQuestionMapping(),
  ]);
  const understanding = understand(mapping);
  return questions.map((row) => ({
    ...toQuestion(row, understanding),
    firstSeenOn: toDay(row.firstSeenOn),
    lastSeenOn: toDay(row.lastSeenOn),
  }));
}

function toQuestion(
  row: {
    key: string;
    productId: number | null;
    questionId: string | null;
    name: string | null;
    kind: string;
  },
  understanding: Understanding,
): Question {
  const identity = { productId: row.productId, questionId: row.questionId, questionName: row.name };
  const understood = understanding.meaningOf(identity);
  return {
    key: row.key,
    productId: row.productId,
    questionId: row.questionId,
    name: row.name,
    kind: QUESTION_KINDS.find((kind) => kind === row.kind) ?? "text",
    meaning: understood?.meaning ?? null,
    source: understood?.source ?? null,
    isSetAside: understanding.isSetAside(identity),
  };
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
