import { asRecord, readInteger, readText } from "@/lib/core/loose-values";
import { toStorableText } from "@/lib/core/text";

/** One answer of a checklist, flattened with its question. */
export interface ReadAnswer {
  readonly questionId: string | null;
  readonly questionName: string | null;
  readonly questionOrder: number;
  readonly answerId: string | null;
  readonly answerTypeId: number | null;
  readonly answerName: string | null;
  readonly answerOrder: number;
  readonly value: string | null;
}

const MOST_ANSWERS = 2_000;

/**
 * The checklist as flat answers, in the order asked. A question without answers is kept as one
 * unanswered row, so that it is seen. The page types `checklist` as an object: a map of questions is read too.
 */
export function readChecklist(value: unknown): ReadAnswer[] {
  return listOf(value)
    .flatMap((question, index) => readQuestion(question, index))
    .slice(0, MOST_ANSWERS)
    .sort((a, b) => a.questionOrder - b.questionOrder || a.answerOrder - b.answerOrder);
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const record = asRecord(value);
  return record ? Object.values(record) : [];
}

function readQuestion(value: unknown, index: number): ReadAnswer[] {
  const question = asRecord(value);
  if (!question) return [];
  const common = {
    questionId: readText(question.questionID ?? question.questionId),
    questionName: readText(question.questionName),
    questionOrder: readInteger(question.order) ?? index + 1,
  };
  const answers = listOf(question.answers);
  if (answers.length === 0) {
    const unanswered = { answerId: null, answerTypeId: null, answerName: null, answerOrder: 1, value: null };
    return [{ ...common, ...unanswered }];
  }
  return answers.map((answerValue, answerIndex) => {
    const answer = asRecord(answerValue) ?? { value: answerValue };
    return {
      ...common,
      answerId: readText(answer.answerID ?? answer.answerId),
      answerTypeId: readInteger(answer.answerTypeID ?? answer.answerTypeId),
      answerName: readText(answer.answerName),
      answerOrder: readInteger(answer.order) ?? answerIndex + 1,
      value: readAnswerValue(answer.value),
    };
  });
}

/** The page says text or null; anything else is kept as its JSON text. */
function readAnswerValue(value: unknown): string | null {
  const text = readText(value);
  if (text !== null || value === null || value === undefined || value === "") return text;
  return typeof value === "object" ? toJsonText(value) : null;
}

/** JSON text, or a mark where the value is nested too deep to print. */
export function toJsonText(value: object): string {
  try {
    return toStorableText(JSON.stringify(value));
  } catch {
    return "[…]";
  }
}
