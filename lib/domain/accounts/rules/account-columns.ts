/** What the list shows of an account, a column each: of the table and of an export, in the order of both. */
export const ACCOUNT_COLUMNS = [
  "client",
  "account",
  "pending",
  "currency",
  "overdue",
  "status",
  "lastSend",
  "lastVisit",
  "portfolio",
  "product",
  "record",
  "rfc",
  "phone",
  "city",
  "state",
  "position",
  "createdAt",
] as const;
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number];

/** What a person sees who has chosen nothing yet. */
export const DEFAULT_ACCOUNT_COLUMNS: readonly AccountColumn[] = [
  "client",
  "account",
  "pending",
  "currency",
  "overdue",
  "status",
  "lastSend",
  "lastVisit",
  "portfolio",
];

/** What the list can be ordered by: each has an index, so that any page is as quick as the first. */
export const ACCOUNT_ORDERS = [
  "client",
  "account",
  "pending",
  "overdue",
  "createdAt",
] as const satisfies readonly AccountColumn[];
export type AccountOrder = (typeof ACCOUNT_ORDERS)[number];
