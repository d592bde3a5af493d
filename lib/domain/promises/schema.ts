import { z } from "zod";
import type { VisitFilter } from "../visits/rules/visit-filter";
import { visitFilterSchema } from "../visits/schema";
import {
  PAYMENT_OUTCOMES,
  PROMISE_BUCKETS,
  PROMISE_CHANGES,
  PROMISE_PROBLEMS,
  PROMISE_STATUSES,
  type PromiseBucket,
} from "./rules/promise-words";

const promiseStatusSchema = z.enum(PROMISE_STATUSES);
const bucketSchema = z.enum(PROMISE_BUCKETS);

/** Money with two decimals, as text: sums are exact. */
const moneySchema = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);

/** Which promises: those of the visits that the filter finds, the due days left to the bucket. */
export const promiseFilterSchema = visitFilterSchema.extend({
  range: z
    .string()
    .optional()
    .transform((text): string | undefined => text ?? "all")
    .pipe(visitFilterSchema.shape.range),
});

/** Where the message to Kobra stands; null where none was ever due. */
const PUSH_STATES = ["waiting", "held", "sending", "sent", "refused", "unknown", "withdrawn"] as const;
const pushStateSchema = z.enum(PUSH_STATES);
export type PushState = z.infer<typeof pushStateSchema>;

export const promiseRowSchema = z.object({
  id: z.string(),
  visitId: z.string(),
  kobraVisitId: z.string(),
  /** The integer that Kobra's call needs, as text; null while nobody knows it. */
  kobraVisitNumber: z.string().nullable(),
  clientName: z.string().nullable(),
  externalId: z.string().nullable(),
  accountId: z.string().nullable(),
  agentName: z.string().nullable(),
  tag: z.string().nullable(),
  method: z.string().nullable(),
  amount: z.string().nullable(),
  amountText: z.string().nullable(),
  /** Kobra's `currencyCode` of the account; null where nobody said. */
  currency: z.string().nullable(),
  dueOn: z.string().nullable(),
  dueText: z.string().nullable(),
  madeOn: z.string(),
  status: promiseStatusSchema,
  paidAmount: z.string().nullable(),
  problems: z.array(z.enum(PROMISE_PROBLEMS)),
  isWithdrawn: z.boolean(),
  push: pushStateSchema.nullable(),
});
export type PromiseRow = z.infer<typeof promiseRowSchema>;

export const promisePageSchema = z.object({
  promises: z.array(promiseRowSchema),
  nextCursor: z.string().nullable(),
});

const countSchema = z.object({
  currency: z.string().nullable(),
  count: z.number().int(),
  amount: z.string(),
});

/** Whether statuses leave: Kobra is not set up, sending is switched off, or it rests until a person acts. */
const sendingSchema = z.enum(["on", "not-set-up", "off", "paused"]);
export type PromiseSending = z.infer<typeof sendingSchema>;

/** Per currency: nothing is ever summed across currencies. */
export const promiseBoardSchema = z.object({
  /** Today in the workspace's zone. */
  today: z.string(),
  sending: sendingSchema,
  buckets: z.array(z.object({ bucket: bucketSchema, count: z.number().int(), sums: z.array(countSchema) })),
  totals: z.array(
    z.object({
      currency: z.string().nullable(),
      count: z.number().int(),
      promised: z.string(),
      /** Covered promises whole, partly paid ones by what was paid. */
      covered: z.string(),
      /** Covered of what is due by today or decided; null where nothing is. */
      keptShare: z.number().nullable(),
    }),
  ),
});
export type PromiseBoard = z.infer<typeof promiseBoardSchema>;

export const PROMISE_GROUPS = ["agent", "tag", "portfolio"] as const;
export type PromiseGroupBy = (typeof PROMISE_GROUPS)[number];

export const promiseGroupsSchema = z.object({
  groups: z.array(
    z.object({
      /** Agent or portfolio id, or tag key; null for visits without a tag. */
      key: z.string().nullable(),
      name: z.string().nullable(),
      currency: z.string().nullable(),
      count: z.number().int(),
      overdue: z.number().int(),
      promised: z.string(),
      covered: z.string(),
      keptShare: z.number().nullable(),
    }),
  ),
});
export type PromiseGroups = z.infer<typeof promiseGroupsSchema>;

const saidSchema = z.object({
  amount: z.string().nullable(),
  dueOn: z.string().nullable(),
  method: z.string().nullable(),
  amountText: z.string().nullable(),
  dueText: z.string().nullable(),
});

export const promiseDetailsSchema = z.object({
  said: saidSchema.optional(),
  before: saidSchema.optional(),
  kobraVisitNumber: z.string().optional(),
});

const changeDeliverySchema = z.object({
  id: z.string(),
  state: pushStateSchema,
  /** Why it waits, or the target's words where it refused. */
  reason: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
  attempts: z.number().int(),
});
export type ChangeDelivery = z.infer<typeof changeDeliverySchema>;

export const promiseChangeSchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(PROMISE_CHANGES),
  actorName: z.string().nullable(),
  batchId: z.string().nullable(),
  status: promiseStatusSchema.nullable(),
  paidAmount: z.string().nullable(),
  note: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  details: promiseDetailsSchema,
  undoneAt: z.string().nullable(),
  /** The message to Kobra that it caused. */
  delivery: changeDeliverySchema.nullable(),
  /** The gestión that it caused in wolkvox CRM. */
  gestion: changeDeliverySchema.nullable(),
  canUndo: z.boolean(),
});
export type PromiseChange = z.infer<typeof promiseChangeSchema>;

export const promiseDetailSchema = promiseRowSchema.extend({ changes: z.array(promiseChangeSchema) });
export type PromiseDetail = z.infer<typeof promiseDetailSchema>;

/** As many as one transaction sets. */
export const MOST_SET_AT_ONCE = 2_000;

const noteSchema = z.string().trim().min(1).max(1_000);
/** A place where the evidence lies; files stay where they are. */
const evidenceUrlSchema = z.url({ protocol: /^https?$/ }).max(500);

export const setStatusSchema = z.strictObject({
  /** Null for all that match the filter of the query. */
  ids: z.array(z.uuid()).min(1).max(MOST_SET_AT_ONCE).nullable(),
  /** How many the person was told of; another number of matches refuses. */
  expectedCount: z.number().int().min(1),
  status: promiseStatusSchema,
  /** Promise id → what was paid; needed for each where the status is `partial`. */
  paidAmounts: z.record(z.uuid(), moneySchema).default({}),
  note: noteSchema.nullable().default(null),
  evidenceUrl: evidenceUrlSchema.nullable().default(null),
});
export type SetStatus = z.infer<typeof setStatusSchema>;

export const statusBatchSchema = z.object({
  batchId: z.string(),
  changed: z.number().int(),
  /** They had that status already. */
  unchanged: z.number().int(),
  /** Withdrawn by their visits: not set. */
  withdrawn: z.number().int(),
  queued: z.number().int(),
  /** Kept back until somebody gives the visit's id in Kobra. */
  held: z.number().int(),
  /** Gestiones that wolkvox CRM is owed for it. */
  gestiones: z.number().int(),
  leavesAt: z.string(),
});
export type StatusBatch = z.infer<typeof statusBatchSchema>;

export const undoneSchema = z.object({ undone: z.number().int(), tooLate: z.number().int() });

export const noteBodySchema = z
  .strictObject({ note: noteSchema.nullable(), evidenceUrl: evidenceUrlSchema.nullable() })
  .refine(({ note, evidenceUrl }) => note !== null || evidenceUrl !== null, "nothing to keep");
export type NoteBody = z.infer<typeof noteBodySchema>;

/** An integer as text: JSON numbers end at 2^53. */
const kobraNumberSchema = z.string().regex(/^[1-9]\d{0,14}$/);
export const kobraNumberBodySchema = z.strictObject({ kobraVisitNumber: kobraNumberSchema });

export const listQuerySchema = promiseFilterSchema.extend({
  bucket: bucketSchema,
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export type PromiseSelection = VisitFilter & { readonly bucket: PromiseBucket };

export const promiseSettingsSchema = z.strictObject({
  /** Seconds in which a status can still be undone before it leaves for Kobra. */
  delayS: z.number().int().min(0).max(3_600),
});
export type PromiseSettings = z.infer<typeof promiseSettingsSchema>;
export const DEFAULT_PROMISE_SETTINGS: PromiseSettings = { delayS: 30 };

/** Row numbers of the file, by why they gave nothing. */
export const givenNumbersSchema = z.object({
  given: z.number().int(),
  /** No number, or no visit in the row. */
  faulty: z.array(z.number().int()),
  /** No promise of that visit. */
  unknown: z.array(z.number().int()),
  /** Another visit has that number, or the file says it twice. */
  taken: z.array(z.number().int()),
});
export type GivenNumbers = z.infer<typeof givenNumbersSchema>;

export const paymentFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string().nullable(),
  rowCount: z.number().int(),
  /** Of the reader's scope. */
  open: z.number().int(),
  approved: z.number().int(),
  dismissed: z.number().int(),
});
export type PaymentFileRow = z.infer<typeof paymentFileSchema>;
export const paymentFileListSchema = z.object({ files: z.array(paymentFileSchema) });

export const paymentProposalSchema = z.object({
  id: z.string(),
  promise: promiseRowSchema,
  status: promiseStatusSchema,
  paidAmount: z.string(),
  decision: z.enum(["approved", "dismissed"]).nullable(),
  /** The rows that speak for it: day and how much of the payment counts here. */
  payments: z.array(z.object({ rowNumber: z.number().int(), paidOn: z.string(), amount: z.string() })),
});
export type PaymentProposal = z.infer<typeof paymentProposalSchema>;

export const paymentFileDetailSchema = paymentFileSchema.extend({
  /** How many rows came to what. */
  outcomes: z.array(z.object({ outcome: z.enum(PAYMENT_OUTCOMES), count: z.number().int() })),
  /** The first rows that count for nothing or in part. */
  leftOver: z.array(
    z.object({
      rowNumber: z.number().int(),
      externalId: z.string().nullable(),
      paidOn: z.string().nullable(),
      amount: z.string().nullable(),
      outcome: z.enum(PAYMENT_OUTCOMES),
    }),
  ),
  proposals: z.array(paymentProposalSchema),
});
export type PaymentFileDetail = z.infer<typeof paymentFileDetailSchema>;

export const decideProposalsSchema = z.strictObject({
  /** Null for all that nobody decided on yet. */
  proposalIds: z.array(z.uuid()).min(1).max(MOST_SET_AT_ONCE).nullable(),
});
