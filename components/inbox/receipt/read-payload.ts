import { asRecord } from "@/lib/core/loose-values";
import {
  buildFieldNames,
  PAYLOAD_FIELDS,
  type PayloadField,
  sortFields,
} from "@/lib/domain/visits/rules/payload-fields";

export interface UnknownField {
  readonly key: string;
  /** The start of its value, as JSON. */
  readonly preview: string;
  /** The field that its name resembles, where the body does not have that field already. */
  readonly guess: PayloadField | null;
}

export interface PayloadNames {
  readonly unknown: readonly UnknownField[];
  readonly present: ReadonlySet<PayloadField>;
}

const LONGEST_PREVIEW = 60;

/** Whether the whole text is JSON. */
export function isJson(text: string): boolean {
  return parseJson(text) !== undefined;
}

/** Sorts a body's top-level names into fields and unknown ones; null where it is no JSON object. */
export function readPayloadNames(
  text: string,
  taught: ReadonlyArray<{ alias: string; field: string }>,
): PayloadNames | null {
  const payload = asRecord(parseJson(text));
  if (!payload) return null;
  const { values, unknownFields } = sortFields(payload, buildFieldNames(taught));
  const present = new Set(values.keys());
  return {
    present,
    unknown: unknownFields.map((key) => ({
      key,
      preview: previewOf(payload[key]),
      guess: guessField(key, present),
    })),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names that differ only in case and punctuation: `visit_id`, `Visit-ID`. */
function guessField(key: string, present: ReadonlySet<PayloadField>): PayloadField | null {
  const bare = bareName(key);
  return PAYLOAD_FIELDS.find((field) => bareName(field) === bare && !present.has(field)) ?? null;
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function previewOf(value: unknown): string {
  try {
    const json = JSON.stringify(value);
    return json.length > LONGEST_PREVIEW ? `${json.slice(0, LONGEST_PREVIEW)}…` : json;
  } catch {
    // JSON.stringify walks recursively: a very deep value cannot be shown.
    return "…";
  }
}
