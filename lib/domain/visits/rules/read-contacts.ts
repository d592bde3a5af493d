import { asRecord, readText } from "@/lib/core/loose-values";
import { toJsonText } from "./read-checklist";

export interface ReadContact {
  readonly kind: "phone" | "email";
  readonly label: string | null;
  readonly value: string;
}

const VALUE_KEYS = ["phone", "phoneNumber", "number", "email", "mail", "value", "telefono", "correo"];
const LABEL_KEYS = ["type", "label", "name", "kind", "tipo"];
const MOST_CONTACTS = 200;

/**
 * Phones or e-mails collected during the visit. The page says "object" and shows `[]`: a list of texts, a
 * list of objects and a map of label → text are all read; what has no known shape is kept as JSON text.
 */
export function readContacts(kind: ReadContact["kind"], value: unknown): ReadContact[] {
  const contacts = Array.isArray(value)
    ? value.map((item) => readItem(kind, null, item))
    : Object.entries(asRecord(value) ?? {}).map(([label, item]) => readItem(kind, readText(label), item));
  const single = typeof value === "string" ? [readItem(kind, null, value)] : [];
  return [...contacts, ...single].filter((contact) => contact !== null).slice(0, MOST_CONTACTS);
}

function readItem(kind: ReadContact["kind"], label: string | null, item: unknown): ReadContact | null {
  const text = readText(item);
  if (text !== null) return { kind, label, value: text };
  if (typeof item !== "object" || item === null) return null;
  const record = asRecord(item);
  const value = record ? firstText(record, VALUE_KEYS) : null;
  return {
    kind,
    label: (record && firstText(record, LABEL_KEYS)) ?? label,
    value: value ?? toJsonText(item),
  };
}

function firstText(record: Record<string, unknown>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = readText(record[key]);
    if (text !== null) return text;
  }
  return null;
}
