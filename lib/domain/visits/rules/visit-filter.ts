import { isStorableText, toTextKey } from "@/lib/core/text";
import { type DateRange, parseDateRange } from "./date-range";
import { VISIT_FLAGS, VISIT_OUTCOMES, type VisitFlag, type VisitOutcome } from "./visit-words";

/** A corner of an area drawn on the map: longitude and latitude in degrees. */
export type AreaCorner = readonly [lng: number, lat: number];

/** Checklist answers to keep: for each question, any of these values (both as in `visits.answer_keys`). */
export type AnswerCondition = { readonly question: string; readonly values: readonly string[] };

const MOST_CHOICES = 200;
const MOST_CORNERS = 200;
const LONGEST_SEARCH = 200;

const READERS = {
  range: parseDateRange,
  outcome: listOf((text): VisitOutcome | null => VISIT_OUTCOMES.find((known) => known === text) ?? null),
  contact: readYesNo,
  promise: readYesNo,
  agent: listOf(readId),
  portfolio: listOf(readId),
  product: listOf((text) => (/^-?\d{1,9}$/.test(text) ? Number(text) : null)),
  tag: listOf((text) => toTextKey(text) || null),
  cancelled: readYesNo,
  rebound: readYesNo,
  position: (text: string) => (["missing", "present"] as const).find((known) => known === text) ?? null,
  flag: listOf((text): VisitFlag | null => VISIT_FLAGS.find((known) => known === text) ?? null),
  revisit: readYesNo,
  answer: readAnswers,
  account: readId,
  area: readArea,
  q: (text: string) => toTextKey(text).slice(0, LONGEST_SEARCH).trim() || null,
} as const;

/** A condition's name: the same in a URL, in our API and in code. */
export type FilterKey = keyof typeof READERS;
export const FILTER_KEYS = Object.keys(READERS) as readonly FilterKey[];

/** The filter as it stands in a URL: text, or null where it is not set. */
export type VisitFilterText = Readonly<Record<FilterKey, string | null>>;

type Read<Key extends FilterKey> = Exclude<ReturnType<(typeof READERS)[Key]>, null>;

/** Which visits a screen speaks of; a condition that is not set is left out. */
export type VisitFilter = { readonly [Key in Exclude<FilterKey, "range">]?: Read<Key> | undefined } & {
  readonly range: DateRange;
};

/** One condition's text → its value; null where it means nothing. */
export function readCondition<Key extends FilterKey>(key: Key, text: string): Read<Key> | null {
  return READERS[key](text) as Read<Key> | null;
}

/** The values of one condition's text, each as it stands in a text of its own; none where it means nothing. */
export function listChoices(key: FilterKey, text: string | null): readonly string[] {
  if (text === null) return [];
  if (key === "answer") {
    const conditions = readCondition(key, text) ?? [];
    return conditions.flatMap(({ question, values }) => values.map((value) => `${question}=${value}`));
  }
  const value = readCondition(key, text);
  if (key === "area" || value === null) return value === null ? [] : [text];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** The conditions of a URL that mean nothing: they are set aside, and the screen says so. */
export function unreadableConditions(texts: VisitFilterText): FilterKey[] {
  return FILTER_KEYS.filter((key) => {
    const text = texts[key];
    return text !== null && readCondition(key, text) === null;
  });
}

/** Several choices of one condition as they stand in a URL; null for none. */
export function formatChoices(choices: readonly (string | number)[]): string | null {
  return choices.length === 0 ? null : choices.map((choice) => encodeURIComponent(choice)).join(",");
}

/** The inverse of `formatChoices`; null where a part is broken. */
function parseChoices(text: string): string[] | null {
  try {
    return text.split(",").map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** Corners as they stand in a URL, to a metre. */
export function formatArea(corners: readonly AreaCorner[]): string {
  return corners.map((corner) => corner.map((degrees) => degrees.toFixed(5)).join(",")).join(";");
}

function listOf<Choice>(read: (text: string) => Choice | null): (text: string) => readonly Choice[] | null {
  return (text) => {
    const parts = parseChoices(text);
    if (!parts || parts.length > MOST_CHOICES) return null;
    const choices = parts.map(read).filter((choice) => choice !== null);
    return choices.length === parts.length ? [...new Set(choices)] : null;
  };
}

function readYesNo(text: string): "yes" | "no" | null {
  return text === "yes" || text === "no" ? text : null;
}

function readId(text: string): string | null {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null;
}

/** `question=value` pairs: values of one question are alternatives, questions add up. */
function readAnswers(text: string): readonly AnswerCondition[] | null {
  const parts = parseChoices(text);
  // A NUL is no text to Postgres, and no answer of anybody.
  if (!parts || parts.length > MOST_CHOICES || parts.join().includes("\0")) return null;
  const byQuestion = new Map<string, string[]>();
  for (const part of parts) {
    const at = part.indexOf("=");
    if (at < 1 || at === part.length - 1 || !isStorableText(part)) return null;
    const question = part.slice(0, at);
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), part.slice(at + 1)]);
  }
  return [...byQuestion].map(([question, values]) => ({ question, values }));
}

function readArea(text: string): readonly AreaCorner[] | null {
  const corners = text.split(";").map((corner) => corner.split(",").map(Number));
  const isArea =
    corners.length >= 3 &&
    corners.length <= MOST_CORNERS &&
    corners.every(
      ([lng = Number.NaN, lat = Number.NaN, ...rest]) =>
        rest.length === 0 && Math.abs(lng) <= 180 && Math.abs(lat) <= 85,
    );
  return isArea ? corners.map(([lng = 0, lat = 0]) => [lng, lat] as const) : null;
}
