import type { PromiseStatus } from "../promises/rules/promise-words";
import type { TypificationRule } from "./schema";

/** What of a visit the rules look at. */
export interface TypifiableVisit {
  readonly tagKey: string | null;
  readonly productId: number | null;
  readonly answerKeys: readonly string[];
}

/** The first rule for visits that takes this one; null where none does. */
export function findTypification(
  rules: readonly TypificationRule[],
  visit: TypifiableVisit,
): TypificationRule | null {
  return rules.find((rule) => !isForPromises(rule) && takes(rule, visit)) ?? null;
}

/** The first rule for a promise of this visit that gets `status`; null where none takes it. */
export function findPromiseTypification(
  rules: readonly TypificationRule[],
  visit: TypifiableVisit,
  status: PromiseStatus,
): TypificationRule | null {
  return rules.find((rule) => rule.promiseStatuses.includes(status) && takes(rule, visit)) ?? null;
}

/** Whether a rule is for promises that change, and not for visits that end. */
export const isForPromises = ({ promiseStatuses }: TypificationRule): boolean => promiseStatuses.length > 0;

function takes(rule: TypificationRule, { tagKey, productId, answerKeys }: TypifiableVisit): boolean {
  if (rule.tags.length > 0 && (tagKey === null || !rule.tags.includes(tagKey))) return false;
  if (rule.products.length > 0 && (productId === null || !rule.products.includes(productId))) return false;
  const questions = Map.groupBy(rule.answers, questionOf);
  return [...questions.values()].every((values) => values.some((value) => answerKeys.includes(value)));
}

/** The question of a `questionKey=valueKey`. */
function questionOf(answer: string): string {
  return answer.slice(0, answer.indexOf("="));
}

/** Answers that any rule asks for: the others need not be read. */
export function mentionedAnswers(rules: readonly TypificationRule[]): string[] {
  return [...new Set(rules.flatMap(({ answers }) => answers))];
}

/** How long back coverage and dry run look. */
export const COVERAGE_DAYS = 30;

/** The rules with the one at `index` moved by `step` places; as they were where it would leave the list. */
export function moveRule<Rule>(rules: readonly Rule[], index: number, step: -1 | 1): readonly Rule[] {
  const target = index + step;
  const moved = rules[index];
  if (moved === undefined || target < 0 || target >= rules.length) return rules;
  const without = rules.toSpliced(index, 1);
  return without.toSpliced(target, 0, moved);
}
