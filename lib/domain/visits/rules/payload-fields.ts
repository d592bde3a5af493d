import { cutText, toStorableText } from "@/lib/core/text";

/** Every field of Kobra's "Finish Visit" payload, under the name that Atalaya gives it. */
export const PAYLOAD_FIELDS = [
  "visitID",
  "productID",
  "agentID",
  "externalID",
  "visitType",
  "lat",
  "lng",
  "interest",
  "rebound",
  "tagName",
  "finished",
  "cancelled",
  "cancellationReason",
  "client",
  "agent",
  "startDate",
  "endDate",
  "comment",
  "timeZone",
  "checklist",
  "phones",
  "emails",
] as const;
export type PayloadField = (typeof PAYLOAD_FIELDS)[number];

/** Other spellings of the page itself: its table says `visitId` and `Ing`, its example `visitID` and `lng`. */
const VENDOR_ALIASES: ReadonlyArray<readonly [string, PayloadField]> = [
  ["visitid", "visitID"],
  ["ing", "lng"],
];

/** Lower-cased JSON key → field. */
export type FieldNames = ReadonlyMap<string, PayloadField>;

/** The vendor's names plus those that a person taught, compared without case. */
export function buildFieldNames(taught: ReadonlyArray<{ alias: string; field: string }> = []): FieldNames {
  const names = new Map<string, PayloadField>();
  for (const { alias, field } of taught) {
    const known = PAYLOAD_FIELDS.find((name) => name === field);
    if (known) names.set(alias.toLowerCase(), known);
  }
  // The vendor's own names win: a taught alias can add a spelling, never steal one.
  for (const field of PAYLOAD_FIELDS) names.set(field.toLowerCase(), field);
  for (const [alias, field] of VENDOR_ALIASES) names.set(alias, field);
  return names;
}

export interface SortedFields {
  readonly values: ReadonlyMap<PayloadField, unknown>;
  readonly unknownFields: readonly string[];
}

const MOST_UNKNOWN_FIELDS = 50;
const LONGEST_NAME = 200;

/** Sorts a payload's keys into known fields and names nobody knows; of two spellings the filled one counts. */
export function sortFields(payload: Record<string, unknown>, names: FieldNames): SortedFields {
  const values = new Map<PayloadField, unknown>();
  const unknownFields: string[] = [];
  for (const key of Object.keys(payload)) {
    const field = names.get(key.toLowerCase());
    if (!field) {
      if (unknownFields.length < MOST_UNKNOWN_FIELDS)
        unknownFields.push(cutText(toStorableText(key), LONGEST_NAME));
    } else if (isBlank(values.get(field))) {
      values.set(field, payload[key]);
    }
  }
  return { values, unknownFields };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
