import { z } from "zod";
import { flagFactsSchema } from "../truth/schema";
import { DEFAULT_RANGE } from "./rules/date-range";
import { VISIT_ORDERS } from "./rules/visit-columns";
import { FILTER_KEYS, type FilterKey, readCondition } from "./rules/visit-filter";
import { VISIT_FLAGS, VISIT_OUTCOMES } from "./rules/visit-words";

export const visitOutcomeSchema = z.enum(VISIT_OUTCOMES);

/** A condition's text; one that means nothing counts as not set, never as an error. */
function condition<Key extends FilterKey>(key: Key) {
  return z
    .string()
    .optional()
    .catch(undefined)
    .transform((text) => (text === undefined ? undefined : (readCondition(key, text) ?? undefined)));
}

/** Which visits a screen speaks of, as text (`rules/visit-filter.ts`). An impossible range is the default one. */
export const visitFilterSchema = z.object({
  range: condition("range").transform((range) => range ?? DEFAULT_RANGE),
  outcome: condition("outcome"),
  contact: condition("contact"),
  promise: condition("promise"),
  agent: condition("agent"),
  portfolio: condition("portfolio"),
  product: condition("product"),
  tag: condition("tag"),
  cancelled: condition("cancelled"),
  rebound: condition("rebound"),
  position: condition("position"),
  flag: condition("flag"),
  revisit: condition("revisit"),
  answer: condition("answer"),
  account: condition("account"),
  area: condition("area"),
  q: condition("q"),
});

/** The filter's own text, as a body carries it; what means nothing is dropped when it is read. */
export const visitFilterTextSchema = z.partialRecord(z.enum(FILTER_KEYS), z.string().max(4_000).nullable());

/** Degrees, WGS 84: west, south, east, north. */
export const mapBoundsSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type MapBounds = z.infer<typeof mapBoundsSchema>;

/** What the map draws for one viewport: groups where visits crowd, single visits elsewhere. */
export const visitMapSchema = z.object({
  clusters: z.array(
    z.object({
      lat: z.number(),
      lng: z.number(),
      count: z.number().int(),
      bounds: mapBoundsSchema,
      outcomes: z.partialRecord(visitOutcomeSchema, z.number().int()),
    }),
  ),
  visits: z.array(
    z.object({
      id: z.string(),
      lat: z.number(),
      lng: z.number(),
      outcome: visitOutcomeSchema,
      clientName: z.string().nullable(),
      agentName: z.string().nullable(),
      occurredAt: z.string(),
      timeZone: z.string(),
      /** Whether anything makes one doubt it. */
      isFlagged: z.boolean(),
    }),
  ),
  /** A box around every visit with a position that matches the filter, wherever the viewport is. */
  extent: mapBoundsSchema.nullable(),
  total: z.number().int(),
  withoutPosition: z.number().int(),
});
export type VisitMap = z.infer<typeof visitMapSchema>;

/** Where visits crowd in one viewport: latitude, longitude, how many. */
export const visitHeatSchema = z.object({
  places: z.array(z.tuple([z.number(), z.number(), z.number().int()])),
});
export type VisitHeat = z.infer<typeof visitHeatSchema>;

/** One row of the table of visits. */
export const visitRowSchema = z.object({
  id: z.string(),
  kobraVisitId: z.string(),
  occurredAt: z.string(),
  timeZone: z.string(),
  clientName: z.string().nullable(),
  externalId: z.string().nullable(),
  /** Null also where the account is not the reader's to see. */
  accountId: z.string().nullable(),
  agentName: z.string().nullable(),
  productId: z.number().int().nullable(),
  visitType: z.string().nullable(),
  tag: z.string().nullable(),
  outcome: visitOutcomeSchema,
  isFinished: z.boolean(),
  hasPosition: z.boolean(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  /** What makes one doubt it. */
  flags: z.array(z.enum(VISIT_FLAGS)),
  projectedAt: z.string(),
});
export type VisitRow = z.infer<typeof visitRowSchema>;

/** A visit with everything that a column of the table or of an export can show. */
export const visitTableRowSchema = visitRowSchema.extend({
  agentId: z.string(),
  kobraAgentId: z.string().nullable(),
  accountId: z.string().nullable(),
  portfolioName: z.string(),
  isUnassignedPortfolio: z.boolean(),
  isCancelled: z.boolean(),
  cancellationReason: z.string().nullable(),
  isRebound: z.boolean().nullable(),
  interest: z.number().nullable(),
  comment: z.string().nullable(),
  startAt: z.string().nullable(),
  endAt: z.string().nullable(),
  /** Seconds. */
  durationS: z.number().int().nullable(),
  hasContact: z.boolean().nullable(),
  hasPromise: z.boolean().nullable(),
  promiseMethod: z.string().nullable(),
  /** A decimal number as text, in the account's own currency. */
  promiseAmount: z.string().nullable(),
  /** ISO day. */
  promiseOn: z.string().nullable(),
  wantsRevisit: z.boolean().nullable(),
  /** ISO day. */
  revisitOn: z.string().nullable(),
  /** Pairs of local times. */
  revisitWindows: z.array(z.tuple([z.string(), z.string()])),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
});
export type VisitTableRow = z.infer<typeof visitTableRowSchema>;

export const visitOrderSchema = z.enum(VISIT_ORDERS);
export const directionSchema = z.enum(["asc", "desc"]);
export type Direction = z.infer<typeof directionSchema>;

export const visitTablePageSchema = z.object({
  visits: z.array(visitTableRowSchema),
  nextCursor: z.string().nullable(),
  /** The order of this page: by time where there are more than `MOST_VISITS_SORTED` matches. */
  orderedBy: visitOrderSchema,
});
export type VisitTablePage = z.infer<typeof visitTablePageSchema>;

/** Some visits as they are now. */
export const visitRowsSchema = z.object({
  visits: z.array(visitTableRowSchema),
  /** Those of them that match the filter. */
  matchingIds: z.array(z.string()),
});

export const visitPageSchema = z.object({
  visits: z.array(visitRowSchema),
  nextCursor: z.string().nullable(),
});
export type VisitPage = z.infer<typeof visitPageSchema>;

/** How many visits match, exactly, over all pages. */
export const visitTotalSchema = z.object({ total: z.number().int() });

export const checklistAnswerSchema = z.object({
  questionId: z.string().nullable(),
  questionName: z.string().nullable(),
  questionOrder: z.number().int(),
  answerId: z.string().nullable(),
  answerTypeId: z.number().int().nullable(),
  answerName: z.string().nullable(),
  value: z.string().nullable(),
});
export type ChecklistAnswerDto = z.infer<typeof checklistAnswerSchema>;

export const visitReceiptSchema = z.object({
  receiptId: z.string(),
  status: z.enum(["pending", "stored", "updated", "duplicate", "superseded", "quarantined"]),
  receivedAt: z.string(),
  processedAt: z.string().nullable(),
  sha256: z.string(),
  byteLength: z.number().int(),
  isWinner: z.boolean(),
});
export type VisitReceipt = z.infer<typeof visitReceiptSchema>;

/** Everything that is known of one visit. */
export const visitDetailSchema = visitRowSchema.extend({
  kobraVisitNumber: z.string().nullable(),
  kobraAgentId: z.string().nullable(),
  portfolioName: z.string(),
  isUnassignedPortfolio: z.boolean(),
  positionProblem: z.string().nullable(),
  interest: z.number().nullable(),
  isRebound: z.boolean().nullable(),
  isCancelled: z.boolean(),
  cancellationReason: z.string().nullable(),
  comment: z.string().nullable(),
  startText: z.string().nullable(),
  endText: z.string().nullable(),
  startAt: z.string().nullable(),
  endAt: z.string().nullable(),
  timeZoneText: z.string().nullable(),
  timeDoubts: z.array(z.string()),
  hasContact: z.boolean().nullable(),
  hasPromise: z.boolean().nullable(),
  flagFacts: flagFactsSchema,
  /** False while the flags wait to be judged. */
  isJudged: z.boolean(),
  answers: z.array(checklistAnswerSchema),
  contacts: z.array(
    z.object({ kind: z.enum(["phone", "email"]), label: z.string().nullable(), value: z.string() }),
  ),
  unknownFields: z.array(z.string()),
  receipts: z.array(visitReceiptSchema),
});
export type VisitDetail = z.infer<typeof visitDetailSchema>;

/** What open browsers are told; ids only, the rows are read under the reader's own scope. */
export const liveEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("visits"), visitIds: z.array(z.string()) }),
  z.object({ kind: z.literal("quarantine") }),
  /** A poll of wolkvox began or ended, or alerts changed: read campaigns again. */
  z.object({ kind: z.literal("campaigns") }),
  /** An import moved on, or the connection to Kobra changed: read imports again. */
  z.object({ kind: z.literal("imports") }),
  /** Something may have been missed: read again what is on the screen. */
  z.object({ kind: z.literal("resync") }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;

const REBUILD_REASONS = ["mapping", "time-zone", "upgrade", "asked"] as const;
export const rebuildReasonSchema = z.enum(REBUILD_REASONS);
export type RebuildReason = z.infer<typeof rebuildReasonSchema>;
export const rebuildStatusSchema = z.enum(["running", "done", "cancelled", "superseded"]);

/** How far the reading again of visits has come. */
export const rebuildSchema = z.object({
  id: z.string(),
  reason: rebuildReasonSchema,
  status: rebuildStatusSchema,
  total: z.number().int(),
  done: z.number().int(),
  /** How many came out different. */
  changed: z.number().int(),
  /** Null until there is a pace to speak of. */
  perSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type Rebuild = z.infer<typeof rebuildSchema>;
export const rebuildListSchema = z.object({ rebuilds: z.array(rebuildSchema) });
export type RebuildList = z.infer<typeof rebuildListSchema>;
/** How many visits each option of one condition would give; the most frequent first. */
export const visitFacetSchema = z.object({
  options: z.array(
    z.object({
      /** As it stands in the condition's text. */
      value: z.string(),
      /** As people know it; null where the value is one of our own words. */
      label: z.string().nullable(),
      /** What tells two options of the same name apart. */
      hint: z.string().nullable(),
      count: z.number().int(),
    }),
  ),
  /** There are more options than were sent. */
  isCut: z.boolean(),
});
export type VisitFacetCounts = z.infer<typeof visitFacetSchema>;

/** What people call the ids and keys of a filter. What is unknown, or not the viewer's to know, is left out. */
export const filterNamesSchema = z.object({
  names: z.array(z.object({ key: z.string(), value: z.string(), name: z.string() })),
});
export type FilterNames = z.infer<typeof filterNamesSchema>;

/** The period before the filter's own; null for all time. */
export const previousTotalSchema = z.object({
  previous: z
    .object({
      /** The range as it stands in a URL. */
      range: z.string(),
      total: z.number().int(),
      /** The range still runs: counted up to the same moment of the period before. */
      isUntilNow: z.boolean(),
    })
    .nullable(),
});
export type PreviousTotal = z.infer<typeof previousTotalSchema>;
