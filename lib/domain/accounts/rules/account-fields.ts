import { asRecord, readText } from "@/lib/core/loose-values";
import { normaliseEmail, normalisePhone } from "./normalise-contact";

/** What Kobra calls the phones and the e-mail of an account. */
const PHONE_FIELDS = ["phoneNumber", "cellphoneNumber"] as const;
const EMAIL_FIELDS = ["email"] as const;
/** Several in one field: "5512345678 / 5587654321". */
const SEPARATORS = /[,;/|\n]+/;

export interface KnownContacts {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** The phones and e-mails that the account itself carries, as they stand there. */
export function readKnownContacts(fields: unknown): KnownContacts {
  const record = asRecord(fields) ?? {};
  const read = (names: readonly string[]) =>
    names
      .flatMap((name) => readText(record[name])?.split(SEPARATORS) ?? [])
      .map((part) => part.trim())
      .filter((part) => part !== "");
  return { phones: read(PHONE_FIELDS), emails: read(EMAIL_FIELDS) };
}

/** Whether a collected phone or e-mail is among those that the account carries. */
export function isKnown(known: KnownContacts, kind: "phone" | "email", value: string): boolean {
  return kind === "phone"
    ? known.phones.some((phone) => normalisePhone(phone) === normalisePhone(value))
    : known.emails.some((email) => normaliseEmail(email) === normaliseEmail(value));
}

/** The account's street, where Kobra's upload brought one. */
export function readStreet(fields: unknown): string | null {
  const record = asRecord(fields) ?? {};
  const parts = [
    ["street", "outdoorNumber"].flatMap((name) => readText(record[name]) ?? []).join(" "),
    readText(record.suburb) ?? "",
    readText(record.city) ?? "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}

/** Every field of the account that prints, under Kobra's own names, in their order. */
export function listFields(fields: unknown): { readonly name: string; readonly value: string }[] {
  return Object.entries(asRecord(fields) ?? {}).flatMap(([name, value]) => {
    const text = readText(value);
    return text === null ? [] : [{ name, value: text }];
  });
}
