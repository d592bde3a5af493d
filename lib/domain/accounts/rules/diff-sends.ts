import { asRecord, readText } from "@/lib/core/loose-values";
import type { FieldChange } from "../schema/sends";

interface SentValues {
  readonly values: unknown;
  readonly isAccepted: boolean;
}

/**
 * What each send said otherwise than Kobra had accepted before it. A field that is not sent stays at Kobra,
 * so that what is known adds up from send to send.
 *
 * @param sends The earliest first.
 */
export function diffSends(sends: readonly SentValues[]): FieldChange[][] {
  const known = new Map<string, string>();
  return sends.map(({ values, isAccepted }) => {
    const said = Object.entries(asRecord(values) ?? {}).flatMap(([field, value]) => {
      const after = readText(value);
      return after === null ? [] : [{ field, before: known.get(field) ?? null, after }];
    });
    if (isAccepted) for (const { field, after } of said) known.set(field, after);
    return said.filter(({ before, after }) => before !== after);
  });
}
