import { z } from "zod";
import { deliveryStateSchema, deliveryTargetSchema } from "./delivery";

const MOST_ROWS = 100;
const LONGEST_SEARCH = 100;

/** What may be asked for in the URL, and what a retry of all that match is bound to. */
export const deliverySelectionSchema = z.object({
  target: deliveryTargetSchema.optional(),
  state: deliveryStateSchema.optional(),
  /** Local days of the workspace, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  portfolio: z.uuid().optional(),
  visit: z.uuid().optional(),
  promise: z.uuid().optional(),
  /** An account, a client's name or an id at the target. */
  q: z.string().trim().max(LONGEST_SEARCH).optional(),
});
export type DeliverySelection = z.infer<typeof deliverySelectionSchema>;

export const deliveryQuerySchema = deliverySelectionSchema.extend({
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
});

export const deliveryRowSchema = z.object({
  id: z.string(),
  target: deliveryTargetSchema,
  state: deliveryStateSchema,
  hold: z.string().nullable(),
  reason: z.string().nullable(),
  remoteId: z.string().nullable(),
  externalId: z.string().nullable(),
  clientName: z.string().nullable(),
  accountId: z.string().nullable(),
  visitId: z.string().nullable(),
  promiseId: z.string().nullable(),
  ruleVersion: z.number().int().nullable(),
  /** Typification of a gestión, or a promise's status as Kobra numbers it. */
  what: z.string().nullable(),
  attempts: z.number().int(),
  /** Of the last request that was answered, in milliseconds. */
  latencyMs: z.number().int().nullable(),
  isOutdated: z.boolean(),
  readBack: z.enum(["found", "not-found", "failed"]).nullable(),
  createdAt: z.string(),
  settledAt: z.string().nullable(),
  nextAttemptAt: z.string(),
});
export type DeliveryRow = z.infer<typeof deliveryRowSchema>;

const stateCountsSchema = z.partialRecord(deliveryStateSchema, z.number().int());
export type StateCounts = z.infer<typeof stateCountsSchema>;

export const deliveryPageSchema = z.object({
  deliveries: z.array(deliveryRowSchema),
  nextCursor: z.string().nullable(),
  /** Of all that match but for the state asked for. */
  counts: stateCountsSchema,
  latency: z.object({ medianMs: z.number().int().nullable(), p95Ms: z.number().int().nullable() }),
});
export type DeliveryPage = z.infer<typeof deliveryPageSchema>;

const deliveryAttemptSchema = z.object({
  attempt: z.number().int(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  latencyMs: z.number().int().nullable(),
  outcome: z.string().nullable(),
  reason: z.string().nullable(),
  httpStatus: z.number().int().nullable(),
  /** JSON text; personal data is dots for viewers. */
  request: z.string(),
  answer: z.string().nullable(),
});

export const deliveryDetailSchema = deliveryRowSchema.extend({
  body: z.string(),
  isMasked: z.boolean(),
  history: z.array(deliveryAttemptSchema),
});
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

export const targetStandingSchema = z.object({
  target: deliveryTargetSchema,
  isEnabled: z.boolean(),
  /** Whether its address and secret are known. */
  isSetUp: z.boolean(),
  since: z.string().nullable(),
  pauseReason: z.string().nullable(),
  pausedAt: z.string().nullable(),
  requestsPerMinute: z.number().int(),
  mostAtOnce: z.number().int(),
  /** `trying` while one request at a time finds out whether it answers again; `resting` in between. */
  breaker: z.enum(["closed", "trying", "resting"]),
  restsUntil: z.string().nullable(),
  failuresInARow: z.number().int(),
  counts: stateCountsSchema,
  /** Settled as sent in the last minute. */
  sentLastMinute: z.number().int(),
  lastSentAt: z.string().nullable(),
});
export type TargetStanding = z.infer<typeof targetStandingSchema>;

export const steerTargetSchema = z.discriminatedUnion("act", [
  /** `since` null means from now; what happened before is not owed. */
  z.strictObject({ act: z.literal("switch-on"), since: z.iso.date().nullable() }),
  z.strictObject({ act: z.literal("switch-off") }),
  z.strictObject({ act: z.literal("pause") }),
  z.strictObject({ act: z.literal("resume") }),
  z.strictObject({
    act: z.literal("pace"),
    requestsPerMinute: z.number().int().min(1).max(6_000),
    mostAtOnce: z.number().int().min(1).max(32),
  }),
]);
export type SteerTarget = z.infer<typeof steerTargetSchema>;

export const retrySchema = z.strictObject({
  selection: deliverySelectionSchema.strict(),
  deliveryId: z.uuid().optional(),
});
export type Retry = z.infer<typeof retrySchema>;

/** As many as one transaction decides. */
const MOST_DECIDED_AT_ONCE = 20_000;

export const decideManySchema = z.strictObject({
  /** Those of unknown outcome among what matches. */
  selection: deliverySelectionSchema.strict(),
  decision: z.enum(["arrived", "send-again"]),
  /** How many the person was told of; another number of matches refuses. */
  expectedCount: z.number().int().min(1).max(MOST_DECIDED_AT_ONCE),
});
export type DecideMany = z.infer<typeof decideManySchema>;

export const decideSchema = z.strictObject({
  /** It arrived; or send it again, at the risk that it is there twice. */
  decision: z.enum(["arrived", "send-again"]),
});
