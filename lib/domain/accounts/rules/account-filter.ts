import { z } from "zod";
import { toTextKey } from "@/lib/core/text";

/** The conditions of the list of accounts, as they are called in its URL. */
export const ACCOUNT_FILTER_KEYS = [
  "q",
  "portfolio",
  "product",
  "currency",
  "status",
  "failure",
  "record",
  "position",
] as const;
export type AccountFilterKey = (typeof ACCOUNT_FILTER_KEYS)[number];

/** The filter as it stands in a URL; null is no condition. */
export type AccountFilterText = Readonly<Record<AccountFilterKey, string | null>>;

export const EVERY_ACCOUNT: AccountFilterText = {
  q: null,
  portfolio: null,
  product: null,
  currency: null,
  status: null,
  failure: null,
  record: null,
  position: null,
};

const LONGEST_SEARCH = 200;
const MOST_CHOICES = 100;

/** Parted by commas. */
const several = z.string().transform((text) => text.split(","));
const few = <Item extends z.ZodType<unknown, string>>(item: Item) => z.array(item).min(1).max(MOST_CHOICES);

const READERS = {
  /** Words of externalID, client or RFC, all of which must be there. */
  q: z
    .string()
    .max(LONGEST_SEARCH)
    .transform((text) => toTextKey(text).split(" ").filter(Boolean)),
  portfolio: several.pipe(few(z.uuid())),
  product: several.pipe(
    few(
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
    ),
  ),
  currency: several.pipe(few(z.string().regex(/^[A-Z]{2}$/))),
  status: z.enum(["active", "inactive"]),
  /** Its last word to Kobra was refused, or may not have arrived. */
  failure: z.enum(["yes", "no"]),
  /** Whether it is tied to a record of wolkvox. */
  record: z.enum(["yes", "no"]),
  position: z.enum(["present", "missing"]),
} as const satisfies Record<AccountFilterKey, z.ZodType>;

/** What an endpoint takes: absent and null are no condition. */
export const accountFilterSchema = z.object({
  q: READERS.q.nullish(),
  portfolio: READERS.portfolio.nullish(),
  product: READERS.product.nullish(),
  currency: READERS.currency.nullish(),
  status: READERS.status.nullish(),
  failure: READERS.failure.nullish(),
  record: READERS.record.nullish(),
  position: READERS.position.nullish(),
});
export type AccountFilter = z.output<typeof accountFilterSchema>;

/** The filter as text, for bodies that keep it as it was written. */
export const accountFilterTextSchema = z
  .strictObject({
    q: z.string().nullish(),
    portfolio: z.string().nullish(),
    product: z.string().nullish(),
    currency: z.string().nullish(),
    status: z.string().nullish(),
    failure: z.string().nullish(),
    record: z.string().nullish(),
    position: z.string().nullish(),
  })
  .refine((text) => accountFilterSchema.safeParse(text).success, "A condition cannot be read");

/** Without the conditions that cannot be read, which are named. */
export function keepReadable(text: AccountFilterText): {
  readonly filter: AccountFilterText;
  readonly unreadable: readonly AccountFilterKey[];
} {
  const unreadable = ACCOUNT_FILTER_KEYS.filter(
    (key) => text[key] !== null && !READERS[key].safeParse(text[key]).success,
  );
  return { filter: { ...text, ...Object.fromEntries(unreadable.map((key) => [key, null])) }, unreadable };
}

export function isFiltered(filter: AccountFilterText): boolean {
  return ACCOUNT_FILTER_KEYS.some((key) => filter[key] !== null);
}
