import type { ChecklistAnswerDto } from "@/lib/domain/visits/schema";

export interface QuestionAnswers {
  readonly key: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly answers: ChecklistAnswerDto[];
}

/** Flat answers → questions in the order asked; two answers of one question stay together. */
export function groupByQuestion(answers: readonly ChecklistAnswerDto[]): QuestionAnswers[] {
  const questions = new Map<string, QuestionAnswers>();
  for (const answer of answers) {
    const key = `${answer.questionOrder}|${answer.questionId}|${answer.questionName}`;
    const known = questions.get(key);
    if (known) known.answers.push(answer);
    else questions.set(key, { key, id: answer.questionId, name: answer.questionName, answers: [answer] });
  }
  return [...questions.values()];
}
