import { readBoolean } from "@/lib/core/loose-values";
import { cutText, toTextKey } from "@/lib/core/text";
import type { QuestionMeaning } from "../../questions/rules/meanings";
import { readAmount } from "../../questions/rules/read-amount";
import { readClock } from "../../questions/rules/read-clock";
import { readDay } from "../../questions/rules/read-day";
import type { Understanding } from "../../questions/rules/understand";
import type { ReadAnswer } from "./read-checklist";

/** What a checklist says under the mapping *question → meaning*; null where it says nothing readable. */
export interface ReadMeanings {
  readonly hasContact: boolean | null;
  readonly hasPromise: boolean | null;
  /** Method, amount and day of a promise that was made; null where none was. */
  readonly promiseMethod: string | null;
  /** With two decimals, in the account's own currency. */
  readonly promiseAmount: string | null;
  readonly promiseOn: string | null;
  readonly wantsRevisit: boolean | null;
  readonly revisitOn: string | null;
  /** Pairs of local times, in order; null where none is whole. */
  readonly revisitWindows: readonly (readonly [from: string, to: string])[] | null;
  /** What the agent chose as the visit's label. */
  readonly label: string | null;
}

const LONGEST_METHOD = 200;

/** Answers by what their question means; those matched by id stand before those matched by words. */
type Meant = ReadonlyMap<QuestionMeaning, readonly ReadAnswer[]>;

/** Reads what the mapped questions say. Absurd values count as not answered, and never lose the visit. */
export function readMeanings(
  answers: readonly ReadAnswer[],
  productId: number | null,
  understanding: Understanding,
): ReadMeanings {
  const meant = sortByMeaning(answers, productId, understanding);
  const first = <Value>(meaning: QuestionMeaning, read: (text: string) => Value | null): Value | null => {
    for (const { value } of meant.get(meaning) ?? []) {
      const found = value === null ? null : read(value);
      if (found !== null) return found;
    }
    return null;
  };
  const firstYesOrNo = (meaning: QuestionMeaning): boolean | null => {
    for (const answer of meant.get(meaning) ?? []) {
      const found = readYesOrNo(answer, understanding);
      if (found !== null) return found;
    }
    return null;
  };
  const text = (value: string) => cutText(value, LONGEST_METHOD);
  const hasPromise = firstYesOrNo("promise");
  const revisitOn = first("revisitDate", readDay);
  const wantsRevisit = firstYesOrNo("revisit") ?? (revisitOn === null ? null : true);
  return {
    hasContact: firstYesOrNo("contact"),
    hasPromise,
    promiseMethod: hasPromise ? first("promiseMethod", text) : null,
    promiseAmount: hasPromise ? first("promiseAmount", readAmount) : null,
    promiseOn: hasPromise ? first("promiseDate", readDay) : null,
    wantsRevisit,
    revisitOn: wantsRevisit ? revisitOn : null,
    revisitWindows: wantsRevisit ? readWindows(meant) : null,
    label: first("label", text),
  };
}

/** Of an option that is ticked its name speaks; one that is not ticked, and has words of its own, says nothing. */
function readYesOrNo({ answerName, value }: ReadAnswer, { yesOrNo }: Understanding): boolean | null {
  if (value === null) return null;
  const isTicked = answerName === null ? null : readBoolean(value);
  const named = answerName === null || isTicked === null ? null : yesOrNo(answerName);
  if (named === null) return yesOrNo(value);
  return isTicked ? named : null;
}

function sortByMeaning(
  answers: readonly ReadAnswer[],
  productId: number | null,
  understanding: Understanding,
): Meant {
  const sure = new Map<QuestionMeaning, ReadAnswer[]>();
  const byName = new Map<QuestionMeaning, ReadAnswer[]>();
  for (const answer of answers) {
    const understood = understanding.meaningOf({ ...answer, productId });
    if (!understood) continue;
    const place = understood.source === "name" ? byName : sure;
    place.set(understood.meaning, [...(place.get(understood.meaning) ?? []), answer]);
  }
  for (const [meaning, named] of byName) sure.set(meaning, [...(sure.get(meaning) ?? []), ...named]);
  return sure;
}

function readWindows(meant: Meant): ReadMeanings["revisitWindows"] {
  const windows = (["revisitWindow1", "revisitWindow2"] as const).flatMap((meaning) => {
    const window = readWindow(meant.get(meaning) ?? []);
    return window ? [window] : [];
  });
  return windows.length > 0 ? windows : null;
}

const START_WORDS = /\b(inicio|inicial|desde|start)\b/;
const END_WORDS = /\b(fin|final|hasta|end)\b/;

/** Two answers under one question: told apart by their names, else by their order. */
function readWindow(answers: readonly ReadAnswer[]): readonly [string, string] | null {
  const times = answers.map(({ answerName, value }) => ({
    words: toTextKey(answerName ?? ""),
    time: value === null ? null : readClock(value),
  }));
  const named = (pattern: RegExp) => times.find(({ words }) => pattern.test(words));
  const start = named(START_WORDS) ?? times.find((time) => time !== named(END_WORDS));
  const end = named(END_WORDS) ?? times.find((time) => time !== start);
  if (!start?.time || !end?.time || start.time === end.time) return null;
  return start.time < end.time ? [start.time, end.time] : [end.time, start.time];
}
