import { z } from "zod";

const at = z.string();
const count = z.number().int();

export const IMPORT_STATUSES = ["draft", "sending", "paused", "cancelled", "done"] as const;
export type ImportStatusName = (typeof IMPORT_STATUSES)[number];

export const ROW_OUTCOMES = [
  "accepted",
  "rejected",
  "unknown",
  "sent",
  "waiting",
  "left_out",
  "cancelled",
] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Rows by outcome; they add up to the rows of the import. */
const rowCountsSchema = z.object({
  accepted: count,
  rejected: count,
  unknown: count,
  sent: count,
  waiting: count,
  left_out: count,
  cancelled: count,
});
export type RowCounts = z.infer<typeof rowCountsSchema>;

export const importSummarySchema = z.object({
  id: z.string(),
  kind: z.enum(["form", "file"]),
  importType: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  status: z.enum(IMPORT_STATUSES),
  /** `person`, `locked-out`, `no-answer`, or `refused` where Kobra refused one account after another. */
  pauseReason: z.string().nullable(),
  /** Kobra's own words, where it was `refused` and they were any. */
  pauseWords: z.string().nullable(),
  fileName: z.string().nullable(),
  /** Of an import of one row: its externalID. */
  externalId: z.string().nullable(),
  rowCount: count,
  counts: rowCountsSchema,
  /** Whether a request with any of its rows was ever made. */
  hasLeft: z.boolean(),
  createdBy: z.object({ id: z.string(), name: z.string().nullable() }),
  createdAt: at,
  startedAt: at.nullable(),
  finishedAt: at.nullable(),
  originId: z.string().nullable(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

/** Of a list of imports: all that are visible, by these. */
export const importListQuerySchema = z.object({
  cursor: z.string().optional(),
  status: z.enum(IMPORT_STATUSES).optional(),
  kind: z.enum(["form", "file"]).optional(),
  type: z.enum(["1", "2", "3"]).optional(),
  /** Only those with rows that Kobra refused, or whose outcome nobody knows. */
  failed: z.literal("1").optional(),
  mine: z.literal("1").optional(),
  text: z.string().trim().max(100).optional(),
});
export type ImportListQuery = z.infer<typeof importListQuerySchema>;

const portalReportSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  status: z.enum(["reading", "read", "failed"]),
  problem: z.string().nullable(),
  lineCount: count,
  matchedCount: count,
  unmatchedCount: count,
  unmatched: z.array(z.object({ externalId: z.string(), result: z.string() })),
  createdAt: at,
});
export type PortalReportEntry = z.infer<typeof portalReportSchema>;

const answeredSchema = z.object({
  /** `accepted`, `refused`, `locked-out` or `unsettled`; null while nothing came. */
  outcome: z.string().nullable(),
  /** Kobra's error type, or why nothing is settled. */
  detail: z.string().nullable(),
  message: z.string().nullable(),
  httpStatus: z.number().int().nullable(),
});

export const importDetailSchema = importSummarySchema.extend({
  requestCount: count,
  /** Imports that are sent before this one. */
  aheadCount: count,
  /** Of the last minutes; null while nothing was settled in them. */
  rowsPerMinute: z.number().nullable(),
  /** Kobra is given time until then. */
  nextRequestAt: at.nullable(),
  /** Answers in a row that settled nothing, and the last of them. */
  failuresInARow: count,
  lastTrouble: answeredSchema.extend({ at }).nullable(),
  origin: z.object({ id: z.string(), fileName: z.string().nullable() }).nullable(),
  followers: z.array(
    z.object({
      id: z.string(),
      status: z.enum(IMPORT_STATUSES),
      rowCount: count,
      createdAt: at,
      /** It sends the very rows that failed; else it corrects them. */
      isResend: z.boolean(),
    }),
  ),
  portal: z.object({
    reports: z.array(portalReportSchema),
    /** Rows that the portal lists, those with an error there, and those where it says other than we. */
    rowCount: count,
    errorCount: count,
    contradictionCount: count,
  }),
});
export type ImportDetail = z.infer<typeof importDetailSchema>;

export const importRowQuerySchema = z.object({
  /** The row number of the last row of the page before. */
  after: z.coerce.number().int().min(0).optional(),
  outcome: z.enum(ROW_OUTCOMES).optional(),
  /** The beginning of an id, a row number, or a part of the name. */
  text: z.string().trim().max(100).optional(),
  /** Kobra's words, whole. */
  reason: z.string().max(1_000).optional(),
  portal: z.enum(["listed", "error", "contradiction"]).optional(),
});
export type ImportRowQuery = z.infer<typeof importRowQuerySchema>;

const rowProblemSchema = z.object({ field: z.string(), code: z.string() });

export const importRowSchema = z.object({
  rowNumber: count,
  externalId: z.string().nullable(),
  name: z.string().nullable(),
  outcome: z.enum(ROW_OUTCOMES),
  /** Kobra's words. */
  reason: z.string().nullable(),
  problems: z.array(rowProblemSchema),
  chunkId: z.string().nullable(),
  /** Where the chunk stands: wave, part (-1 for samples), and the halves below. */
  ordinal: z.array(z.number().int()).nullable(),
  portalIsError: z.boolean().nullable(),
  portalResult: z.string().nullable(),
  settledAt: at.nullable(),
});
export type ImportRowEntry = z.infer<typeof importRowSchema>;

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One row with what stood in the file and what was sent, under Kobra's names. */
export const importRowDetailSchema = importRowSchema.extend({
  texts: z.record(z.string(), z.string()),
  values: z.record(z.string(), cellSchema).nullable(),
  extras: z.record(z.string(), z.string()),
  accountId: z.string().nullable(),
});
export type ImportRowDetail = z.infer<typeof importRowDetailSchema>;

export const reasonCountSchema = z.object({ outcome: z.enum(ROW_OUTCOMES), reason: z.string(), count });

const CHUNK_STATUSES = [
  "waiting",
  "sending",
  "accepted",
  "rejected",
  "split",
  "unknown",
  "cancelled",
] as const;

export const importChunkSchema = z.object({
  id: z.string(),
  ordinal: z.array(z.number().int()),
  status: z.enum(CHUNK_STATUSES),
  rowCount: count,
  /** Row numbers, while rows are in it: those of a halved chunk are in its halves. */
  firstRow: count.nullable(),
  lastRow: count.nullable(),
  attempts: count,
  mayHaveArrived: z.boolean(),
  last: answeredSchema.nullable(),
});
export type ImportChunkEntry = z.infer<typeof importChunkSchema>;

export const importRequestSchema = answeredSchema.extend({
  attempt: count,
  startedAt: at,
  latencyMs: z.number().int().nullable(),
  /** As received, cut. */
  answer: z.string().nullable(),
});
export type ImportRequestEntry = z.infer<typeof importRequestSchema>;

export const importNoticeSchema = z.object({
  id: z.string(),
  kind: z.enum(["form", "file"]),
  fileName: z.string().nullable(),
  externalId: z.string().nullable(),
  status: z.enum(["paused", "done"]),
  pauseReason: z.string().nullable(),
  pauseWords: z.string().nullable(),
  rowCount: count,
  accepted: count,
  failed: count,
  at,
});
export type ImportNotice = z.infer<typeof importNoticeSchema>;
