/** One step into a JSON body: a field by its exact name, an item by its place, or every item. */
export type PathStep =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "item"; readonly index: number }
  | { readonly kind: "each" };

export type BodyTest = "exists" | "missing" | "=" | "!=" | "~" | "<" | "<=" | ">" | ">=";

/** What one body must hold. An empty path speaks of the whole text, JSON or not. */
export interface BodyCondition {
  readonly path: readonly PathStep[];
  readonly test: BodyTest;
  /** The text to compare with; empty for `exists` and `missing`. */
  readonly value: string;
  /** Written in quotes: compared as text, never as a number or as null. */
  readonly isQuoted: boolean;
}

/** Why a query means nothing; `at` is the place in the text, from 0. */
export interface BodyQueryProblem {
  readonly reason: "path" | "bracket" | "quote" | "value" | "too-many";
  readonly at: number;
}

export type ParsedBodyQuery =
  | { readonly ok: true; readonly conditions: readonly BodyCondition[] }
  | ({ readonly ok: false } & BodyQueryProblem);

export const LONGEST_BODY_QUERY = 300;
const MOST_CONDITIONS = 5;

const SPACE = /\s*/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$-]*/uy;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;
const ITEM = /\[\s*(\d{1,6}|\*|)\s*\]/y;
const OPERATOR = /!=|<=|>=|=|~|<|>/y;
const BARE_VALUE = /(?:(?!&&)[^"])+/y;
const AND = /&&/y;

/** The text being read, and how far. */
class Reader {
  at = 0;
  constructor(readonly text: string) {}
  /** Takes what the pattern finds right here, behind any spaces. */
  take(pattern: RegExp): RegExpExecArray | null {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    pattern.lastIndex = SPACE.lastIndex;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
  startsWith(mark: string): boolean {
    return this.text.slice(this.at).trimStart().startsWith(mark);
  }
  get isAtEnd(): boolean {
    return this.text.slice(this.at).trim() === "";
  }
}

class Unreadable extends Error {
  constructor(
    readonly reason: BodyQueryProblem["reason"],
    readonly at: number,
  ) {
    super(reason);
  }
}

/**
 * Reads a question about bodies, such as `checklist[0].questionID = 11`, `phones`, `!visitID`,
 * `checklist[*].questionName ~ promesa && agentID = "21559"` or `~ <xml`. Decision 0020 has the grammar.
 */
export function parseBodyQuery(text: string): ParsedBodyQuery {
  const reader = new Reader(text.slice(0, LONGEST_BODY_QUERY));
  const conditions: BodyCondition[] = [];
  try {
    do {
      if (conditions.length === MOST_CONDITIONS) throw new Unreadable("too-many", reader.at);
      conditions.push(readCondition(reader));
    } while (reader.take(AND));
    if (!reader.isAtEnd) throw new Unreadable("path", reader.at);
    return { ok: true, conditions };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.reason, at: error.at };
    throw error;
  }
}

function readCondition(reader: Reader): BodyCondition {
  if (reader.startsWith("~")) {
    reader.take(OPERATOR);
    return { path: [], test: "~", ...readValue(reader) };
  }
  const isDenied = reader.startsWith("!") && reader.take(/!/y) !== null;
  const path = readPath(reader);
  if (isDenied) return { path, test: "missing", value: "", isQuoted: false };
  const operator = reader.take(OPERATOR)?.[0];
  if (!operator) return { path, test: "exists", value: "", isQuoted: false };
  return { path, test: operator as BodyTest, ...readValue(reader) };
}

function readPath(reader: Reader): PathStep[] {
  const steps: PathStep[] = [reader.startsWith("[") ? readItem(reader) : readField(reader)];
  for (;;) {
    if (reader.startsWith("[")) steps.push(readItem(reader));
    else if (reader.take(/\./y)) steps.push(readField(reader));
    else return steps;
  }
}

function readField(reader: Reader): PathStep {
  const quoted = readQuoted(reader);
  const name = quoted ?? reader.take(NAME)?.[0];
  if (name === undefined) throw new Unreadable("path", reader.at);
  return { kind: "field", name };
}

function readItem(reader: Reader): PathStep {
  const place = reader.take(ITEM)?.[1];
  if (place === undefined) throw new Unreadable("bracket", reader.at);
  return place === "*" || place === "" ? { kind: "each" } : { kind: "item", index: Number(place) };
}

function readQuoted(reader: Reader): string | undefined {
  if (!reader.startsWith('"')) return undefined;
  const found = reader.take(QUOTED)?.[1];
  if (found === undefined) throw new Unreadable("quote", reader.at);
  return found.replace(/\\(.)/g, "$1");
}

function readValue(reader: Reader): Pick<BodyCondition, "value" | "isQuoted"> {
  const quoted = readQuoted(reader);
  if (quoted !== undefined) return { value: quoted, isQuoted: true };
  const bare = reader.take(BARE_VALUE)?.[0].trim();
  if (!bare) throw new Unreadable("value", reader.at);
  return { value: bare, isQuoted: false };
}
