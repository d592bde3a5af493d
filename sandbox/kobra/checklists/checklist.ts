import type { SandboxOutcome } from "../outcomes";
import type { Person } from "../people/people";
import type { Random } from "../random";
import type { AnswerTypeId, KobraAnswer, KobraQuestion } from "../visit-shape";

/** What a checklist is filled in from. */
export interface VisitFacts {
  readonly outcome: SandboxOutcome;
  readonly tag: string | null;
  /** `YYYY-MM-DD` on the local clock. */
  readonly date: string;
  readonly person: Person;
  readonly street: string;
  readonly random: Random;
}

/** An answer before its question numbers it. */
export interface AnswerDraft {
  readonly type: AnswerTypeId;
  readonly name: string | null;
  readonly value: string | null;
}

export function answer(type: AnswerTypeId, value: string | null, name: string | null = null): AnswerDraft {
  return { type, name, value };
}

/** A tick box for each option, its label in `answerName`, as two answers share a question elsewhere. */
export function tickBoxes(options: readonly string[], chosen: readonly string[] | null): AnswerDraft[] {
  return options.map((option) => answer(6, chosen && String(chosen.includes(option)), option));
}

/** "true", "false" or unanswered. */
export function toSwitch(value: boolean | null): string | null {
  return value === null ? null : String(value);
}

export type QuestionDraft = readonly [id: number, name: string, answers: readonly AnswerDraft[]];

/** Numbers questions and answers from 1; an unanswered one has no `answerID`, as on Kobra's page. */
export function makeChecklist(questions: readonly QuestionDraft[]): KobraQuestion[] {
  return questions.map(([questionID, questionName, drafts], index) => ({
    questionID,
    questionName,
    order: index + 1,
    answers: drafts.map(
      ({ type, name, value }, answerIndex): KobraAnswer => ({
        answerID: value === null ? null : questionID + answerIndex,
        answerTypeID: type,
        answerName: name,
        order: answerIndex + 1,
        value,
      }),
    ),
  }));
}

/** Whether someone was met, as the agent answered it; null where the visit leaves it open. */
export function contactAnswer({ outcome, random }: VisitFacts): boolean | null {
  if (outcome === "promise" || outcome === "contact") return true;
  if (outcome === "no_contact" || outcome === "wrong_address") return false;
  if (outcome === "cancelled") return random.chance(0.5) ? null : false;
  return null;
}
