import { readBoolean, readNumber } from "@/lib/core/loose-values";
import { cutText } from "@/lib/core/text";
import { questionKeyOf, valueKeyOf } from "./question-key";
import { readClock } from "./read-clock";
import { readDay } from "./read-day";

/** How a question's answers are counted. */
export const QUESTION_KINDS = ["yesNo", "choice", "number", "date", "time", "text"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Kobra's answerTypeID (contracts/kobra-visits.md) → kind; what is unknown is text. */
const KIND_OF_TYPE: Readonly<Record<number, QuestionKind>> = {
  1: "text",
  2: "text",
  3: "number",
  4: "number",
  5: "date",
  6: "yesNo",
  7: "choice",
  8: "yesNo",
  9: "choice",
  10: "time",
};

/** Marks in place of a value key: asked and left open; answered in words; answered, but unreadable for its type. */
export const UNANSWERED = "";
export const ANSWERED = "*";
export const UNREADABLE = "?";
/** Tick boxes of which none is ticked. */
export const NONE_TICKED = "-";
/** `#3`: this visit gave three values to one question, so that visits and values can both be counted. */
export const SEVERAL = "#";

export interface AnswerLike {
  readonly questionId: string | null;
  readonly questionName: string | null;
  readonly questionOrder: number;
  readonly answerTypeId: number | null;
  readonly answerName: string | null;
  readonly value: string | null;
}

export interface AnswerValue {
  readonly valueKey: string;
  /** As received, to be shown; null for marks. */
  readonly label: string | null;
  readonly number: number | null;
  /** ISO. */
  readonly day: string | null;
}

/** One question of one visit with what was answered to it. */
export interface AskedQuestion {
  readonly questionKey: string;
  readonly questionId: string | null;
  readonly questionName: string | null;
  readonly questionOrder: number;
  readonly kind: QuestionKind;
  readonly values: readonly AnswerValue[];
}

const MOST_VALUES = 200;
const LONGEST_LABEL = 120;
const LONGEST_NAME = 300;

/** A visit's flat answers → its questions in the order asked, each with its distinct values or a mark. */
export function readAskedQuestions(
  answers: readonly AnswerLike[],
  productId: number | null,
): AskedQuestion[] {
  const groups = new Map<string, AnswerLike[]>();
  for (const answer of answers) {
    const key = questionKeyOf({ ...answer, productId });
    const group = groups.get(key);
    if (group) group.push(answer);
    else groups.set(key, [answer]);
  }
  return [...groups].map(([questionKey, group]) => {
    const [first] = group as [AnswerLike];
    const kind = kindOf(group);
    return {
      questionKey,
      questionId: first.questionId,
      questionName: first.questionName && cutText(first.questionName, LONGEST_NAME),
      questionOrder: first.questionOrder,
      kind,
      values: withSeveral(distinct(valuesOf(kind, group))),
    };
  });
}

/** Tick boxes that each carry an option's name are a choice of several. */
function kindOf(group: readonly AnswerLike[]): QuestionKind {
  const kind = KIND_OF_TYPE[group[0]?.answerTypeId ?? 1] ?? "text";
  return kind === "yesNo" && group.some(({ answerName }) => answerName !== null) ? "choice" : kind;
}

function valuesOf(kind: QuestionKind, group: readonly AnswerLike[]): AnswerValue[] {
  const answered = group.filter(({ value }) => value !== null);
  if (answered.length === 0) return [mark(UNANSWERED)];
  if (kind === "text") return [mark(ANSWERED)];
  if (kind === "time") return [readTimes(answered)];
  const values = answered.map((answer) => readValue(kind, answer));
  const isNoneTicked = values.every((value) => Array.isArray(value));
  const read = values.flatMap((value) => value ?? []);
  return read.length > 0 ? read : [mark(isNoneTicked ? NONE_TICKED : UNREADABLE)];
}

/** What is no answer that somebody could have chosen. */
export function isMark(valueKey: string): boolean {
  return /^(|\*|\?|#\d+)$/.test(valueKey);
}

function mark(valueKey: string): AnswerValue {
  return { valueKey, label: null, number: null, day: null };
}

/** One answer's value; an empty list for a tick box that is not ticked, null where it cannot be read. */
function readValue(kind: QuestionKind, answer: AnswerLike): AnswerValue | [] | null {
  const text = answer.value ?? "";
  if (kind === "number") return readAmountBin(text);
  if (kind === "date") {
    const day = readDay(text);
    return day === null ? null : { valueKey: day, label: null, number: null, day };
  }
  const isYes = kind === "yesNo" || isTickBox(answer) ? readBoolean(text) : null;
  if (answer.answerName !== null && isTickBox(answer)) {
    if (isYes === false) return [];
    return named(isYes === null ? text : answer.answerName);
  }
  return isYes === null ? named(text) : mark(isYes ? "yes" : "no");
}

function isTickBox({ answerTypeId }: AnswerLike): boolean {
  return answerTypeId === 6 || answerTypeId === 8;
}

function named(text: string): AnswerValue {
  return { valueKey: valueKeyOf(text), label: cutText(text, LONGEST_LABEL), number: null, day: null };
}

/**
 * Numbers are counted by their first three digits: at most 900 values a power of ten, however many amounts
 * there are, and finer than any histogram that a screen draws. The bin is named by its lower end.
 */
function readAmountBin(text: string): AnswerValue | null {
  const number = readNumber(text);
  if (number === null || Math.abs(number) >= 1e15) return null;
  if (number === 0) return { valueKey: "0", label: null, number: 0, day: null };
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(number))) - 2);
  // Twelve digits take away what binary fractions add: 0.29 / 0.01 is 28.999999999999996.
  const steps = Math.floor(Number((number / unit).toPrecision(12)));
  const bin = Number((steps * unit).toPrecision(3));
  return { valueKey: String(bin), label: null, number: bin, day: null };
}

/** A time, or the stretch between two: "10:00" or "10:00-12:00". */
function readTimes(answered: readonly AnswerLike[]): AnswerValue {
  const times = answered.map(({ value }) => readClock(value ?? "")).filter((time) => time !== null);
  return times.length === 0 ? mark(UNREADABLE) : mark([...new Set(times)].slice(0, 2).sort().join("-"));
}

function distinct(values: readonly AnswerValue[]): AnswerValue[] {
  return [...new Map(values.map((value) => [value.valueKey, value])).values()].slice(0, MOST_VALUES);
}

function withSeveral(values: AnswerValue[]): AnswerValue[] {
  return values.length > 1 ? [...values, mark(`${SEVERAL}${values.length}`)] : values;
}
