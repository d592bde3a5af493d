/** What is known of a visit, a column each: of the table and of an export, in the order of both. */
export const VISIT_COLUMNS = [
  "occurredAt",
  "client",
  "account",
  "agent",
  "outcome",
  "tag",
  "promiseAmount",
  "promiseOn",
  "promiseMethod",
  "hasContact",
  "hasPromise",
  "wantsRevisit",
  "revisitOn",
  "revisitWindows",
  "duration",
  "flags",
  "product",
  "visitType",
  "portfolio",
  "position",
  "rebound",
  "interest",
  "finished",
  "cancelled",
  "cancellationReason",
  "comment",
  "phones",
  "emails",
  "startAt",
  "endAt",
  "timeZone",
  "kobraAgentId",
  "kobraVisitId",
  "projectedAt",
] as const;
export type VisitColumn = (typeof VISIT_COLUMNS)[number];

/** What a person sees who has chosen nothing yet. */
export const DEFAULT_VISIT_COLUMNS: readonly VisitColumn[] = [
  "occurredAt",
  "client",
  "account",
  "agent",
  "outcome",
  "tag",
  "promiseAmount",
  "promiseOn",
  "duration",
  "flags",
  "portfolio",
];

/** What the table can be ordered by; anything but time is sorted at each page. */
export const VISIT_ORDERS = [
  "occurredAt",
  "client",
  "agent",
  "outcome",
  "tag",
  "promiseAmount",
  "promiseOn",
  "duration",
] as const satisfies readonly VisitColumn[];
export type VisitOrder = (typeof VISIT_ORDERS)[number];

/**
 * No index serves an order other than time under every filter: of more matches than this, each page would
 * take longer than a tenth of a second or so.
 */
export const MOST_VISITS_SORTED = 100_000;
