import { toTextKey } from "@/lib/core/text";
import {
  ACCOUNT_FIELD_NAMES,
  ACCOUNT_FIELDS,
  type AccountFieldName,
} from "../../accounts/rules/account-fields/account-fields";

/** What a column of a file is: a field that Kobra takes, the account's wolkvox record, kept for us, or left out. */
export type ColumnTarget = AccountFieldName | "wolkvoxRecordId" | "extra" | "ignored";

/** A header as it is compared: without case, accents, punctuation or spaces, so that "externalID" is one word. */
export function headerKey(header: string): string {
  return toTextKey(header).replaceAll(" ", "");
}

const WOLKVOX_HEADERS = ["wolkvox record id", "wolkvox id record", "id registro wolkvox", "registro wolkvox"];

/** What our own lists of faulty rows say beside the cells: a corrected list needs no answer to them. */
const OUR_HEADERS = [
  ...["fila", "motivos", "resultado en atalaya", "portal de kobra"],
  ...["row", "reasons", "outcome in atalaya", "kobra s portal"],
];

/** Kobra's own names are of the first rank, words that people use of the second. */
const KNOWN: readonly ReadonlyMap<string, ColumnTarget>[] = [
  new Map<string, ColumnTarget>([
    ...ACCOUNT_FIELD_NAMES.map((name) => [headerKey(name), name] as const),
    ["wolkvoxrecordid", "wolkvoxRecordId"],
  ]),
  new Map<string, ColumnTarget>([
    ...OUR_HEADERS.map((header) => [headerKey(header), "ignored"] as const),
    ...WOLKVOX_HEADERS.map((header) => [headerKey(header), "wolkvoxRecordId"] as const),
    ...ACCOUNT_FIELD_NAMES.flatMap((name) =>
      ACCOUNT_FIELDS[name].headers.map((header) => [headerKey(header), name] as const),
    ),
  ]),
];

/**
 * What each column of a file is, by its header: as a person matched that header before (`remembered`, by
 * header key), else by Kobra's own name, else by a word in use. No field is taken twice; a column that
 * nothing matches is kept for us.
 */
export function matchHeaders(
  headers: readonly string[],
  remembered: ReadonlyMap<string, ColumnTarget>,
): ColumnTarget[] {
  const keys = headers.map(headerKey);
  const targets: (ColumnTarget | null)[] = headers.map(() => null);
  const taken = new Set<ColumnTarget>();
  for (const known of [remembered, ...KNOWN]) {
    for (const [column, key] of keys.entries()) {
      const target = known.get(key);
      if (targets[column] !== null || target === undefined || taken.has(target)) continue;
      targets[column] = target;
      if (target !== "extra" && target !== "ignored") taken.add(target);
    }
  }
  return targets.map((target) => target ?? "extra");
}
