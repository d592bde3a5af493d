import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
  fieldsOfType,
  type ImportType,
  type RequiredFields,
} from "../account-fields/account-fields";
import { type AccountProblem, makeRowRules, type ReadRow } from "./account-row-rules";
import { CELL_PROBLEMS, type CellFormats, type CellReading } from "./cell-reading";
import { readCell } from "./read-cell";

export interface AccountRules {
  readonly importType: ImportType;
  readonly required: RequiredFields;
  /** Of single columns; `fallback` for the others. */
  readonly formats: { readonly fallback: CellFormats } & Partial<Record<AccountFieldName, CellFormats>>;
  /** ISO day, for dates that cannot lie ahead. */
  readonly today: string;
}

/** What the texts of one account came to. */
export interface TextsReading {
  /** A value for each field of the type, in the order of `fieldsOfType`; null where there is none. */
  readonly values: ReadRow["values"];
  readonly problems: readonly AccountProblem[];
  /** No error among the problems: it may be sent. */
  readonly isSendable: boolean;
  /** What is required is there, whatever else is wrong. */
  readonly isComplete: boolean;
}

type ReadText = (text: string) => CellReading;

const MOST_REMEMBERED = 2_000;
const NONE_BROKEN: ReadonlySet<AccountFieldName> = new Set();

/**
 * Prepares the reading of many accounts by the same rules. It takes the texts of an account in the order of
 * `fieldsOfType`, and goes by place: objects with a name for each field cost more than all the rest.
 */
export function makeAccountReader(
  rules: AccountRules,
): (texts: readonly (string | undefined)[]) => TextsReading {
  const fields = fieldsOfType(rules.importType);
  const readers = fields.map((field) =>
    makeTextReader(field, rules.formats[field] ?? rules.formats.fallback),
  );
  const { check, isComplete } = makeRowRules(rules);
  return (texts) => {
    const values: CellReading["value"][] = [];
    const problems: AccountProblem[] = [];
    for (let place = 0; place < readers.length; place += 1) {
      const text = texts[place];
      const reading = text === undefined ? undefined : readers[place]?.(text);
      const field = fields[place];
      if (reading?.problem && field) problems.push({ field, code: reading.problem });
      values.push(reading?.value ?? null);
    }
    const broken = problems.length === 0 ? NONE_BROKEN : new Set(problems.map(({ field }) => field));
    check({ values, problems, broken });
    const isSendable = problems.every(({ code }) => CELL_PROBLEMS[code] === "warning");
    return { values, problems, isSendable, isComplete: isComplete(values) };
  };
}

/** Codes repeat a few texts, and are the dearest to read: each is read once. Others cost less than to look up. */
function makeTextReader(field: AccountFieldName, formats: CellFormats): ReadText {
  const shape = ACCOUNT_FIELDS[field];
  const read: ReadText = (text) => readCell(text, shape, formats);
  if (shape.kind !== "code" && shape.kind !== "yes-no") return read;
  const memory = new Map<string, CellReading>();
  return (text) => {
    const known = memory.get(text);
    if (known) return known;
    const reading = read(text);
    if (memory.size < MOST_REMEMBERED) memory.set(ownCopy(text), reading);
    return reading;
  };
}

/** A cell is a view of a piece of its file, and would keep the whole piece in memory. */
function ownCopy(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
