import { z } from "zod";
import { defineJob } from "@/lib/core/job";
import { SPREADSHEET_PROBLEMS } from "@/lib/core/spreadsheet-problems";
import { ACCOUNT_FIELD_NAMES } from "../accounts/rules/account-fields/account-fields";
import { COLUMN_REPAIRS } from "../imports/rules/repair-column";

export const LARGEST_UPLOAD_BYTES = 200 * 1024 * 1024;
export const MOST_UPLOAD_ROWS = 500_000;

/** Why a file became no rows; those of the readers, and ours. */
const UPLOAD_PROBLEMS = [
  ...SPREADSHEET_PROBLEMS,
  "only-headers",
  "headers-alike",
  "too-many-rows",
  "reader-died",
] as const;

const count = z.number().int();

export const uploadProblemSchema = z.object({
  code: z.enum(UPLOAD_PROBLEMS),
  rowNumber: count.optional(),
  /** As a spreadsheet names it: `C7`, or `A5:B9`. */
  cell: z.string().optional(),
  /** The header that two columns bear. */
  header: z.string().optional(),
});
export type UploadProblem = z.infer<typeof uploadProblemSchema>;

export const uploadNotesSchema = z.object({
  format: z.enum(["csv", "xlsx"]),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  headerRow: count,
  /** Rows with more cells than there are headers. */
  raggedRows: count,
});
export type UploadNotes = z.infer<typeof uploadNotesSchema>;

const COLUMN_TARGETS = [...ACCOUNT_FIELD_NAMES, "wolkvoxRecordId", "extra", "ignored"] as const;

/** What one column is, and how its texts are read. */
export const columnPlanSchema = z.strictObject({
  target: z.enum(COLUMN_TARGETS),
  /** Applied to every cell, in this order; the file's own texts stay. */
  repairs: z.array(z.enum(COLUMN_REPAIRS)).max(COLUMN_REPAIRS.length).default([]),
  decimalMark: z.enum(["auto", "point", "comma"]).default("auto"),
  dateOrder: z.enum(["day-first", "month-first"]).default("day-first"),
});
export type ColumnPlan = z.infer<typeof columnPlanSchema>;

export const uploadPlanSchema = z.strictObject({
  importType: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  columns: z.array(columnPlanSchema).max(500),
  /** Texts for fields that no column brings, the same for every row. */
  fixed: z.partialRecord(z.enum(ACCOUNT_FIELD_NAMES), z.string().max(255)),
});
export type UploadPlan = z.infer<typeof uploadPlanSchema>;

/** What becomes of rows that are not as they should be. `block`: nothing is sent while there are any. */
const choice = z.enum(["block", "leave-out", "include"]);
export const uploadChoicesSchema = z.strictObject({
  /** `include` sends them without the faulty cells, where what is required remains. */
  faulty: choice,
  /** Several rows of the file for one account: `leave-out` keeps the last one. */
  repeated: choice,
  /** Kobra holds just this already. */
  sentBefore: choice,
});
export type UploadChoices = z.infer<typeof uploadChoicesSchema>;

const rowCounts = z.object({
  sound: count,
  faulty: count,
  /** Of the faulty ones. */
  includable: count,
  /** Rows of accounts that the file names more than once. */
  repeated: count,
  /** Of the sound ones. */
  sentBefore: count,
  /** Rows whose account a later row names again, of each of these kinds. */
  overtaken: z.object({ sound: count, includable: count, sentBefore: count }),
});
export type UploadCounts = z.infer<typeof rowCounts>;

const UPLOAD_STATUSES = [
  "receiving",
  "reading",
  "choosing_sheet",
  "read",
  "failed",
  "confirming",
  "confirmed",
] as const;

const uploadSummarySchema = z.object({
  id: z.string(),
  status: z.enum(UPLOAD_STATUSES),
  fileName: z.string(),
  byteLength: count,
  rowCount: count,
  createdAt: z.string(),
});
export type UploadSummary = z.infer<typeof uploadSummarySchema>;

export const uploadSchema = uploadSummarySchema.extend({
  problem: uploadProblemSchema.nullable(),
  sheets: z.array(z.string()),
  sheet: count.nullable(),
  headers: z.array(z.string()),
  notes: uploadNotesSchema.nullable(),
  plan: uploadPlanSchema.nullable(),
  /** The plan has changed since, or the file is being read: counts and problems are of before. */
  isChecking: z.boolean(),
  rowsDone: count,
  counts: rowCounts.nullable(),
  /** Who sent the same file before, and when. */
  sameFile: z.object({ importId: z.string().nullable(), name: z.string(), at: z.string() }).nullable(),
  origin: z.object({ importId: z.string(), fileName: z.string().nullable(), rows: count }).nullable(),
  importId: z.string().nullable(),
});
export type Upload = z.infer<typeof uploadSchema>;

export const uploadListSchema = z.object({ uploads: z.array(uploadSummarySchema) });

/** Which rows are shown. */
export const ROW_CHOICES = ["all", "errors", "warnings", "repeated", "sent-before"] as const;

export const uploadRowQuerySchema = z.object({
  after: z.coerce.number().int().min(0).optional(),
  show: z.enum(ROW_CHOICES).default("all"),
  field: z.enum(ACCOUNT_FIELD_NAMES).optional(),
  code: z.string().max(50).optional(),
});
export type UploadRowQuery = z.output<typeof uploadRowQuerySchema>;

const rowProblemSchema = z.object({ field: z.string(), code: z.string() });

export const uploadRowSchema = z.object({
  rowNumber: count,
  /** After a person's edits, before the column's repairs. */
  cells: z.array(z.string()),
  /** Places of the cells that a person wrote anew. */
  edited: z.array(count),
  problems: z.array(rowProblemSchema),
  isFaulty: z.boolean(),
  isRepeated: z.boolean(),
  isSentBefore: z.boolean(),
});
export type UploadRowEntry = z.infer<typeof uploadRowSchema>;

export const uploadRowPageSchema = z.object({
  rows: z.array(uploadRowSchema),
  /** The row to go on after; null at the end. */
  next: count.nullable(),
});

export const problemCountSchema = z.object({ field: z.string(), code: z.string(), count });
export type ProblemCount = z.infer<typeof problemCountSchema>;

export const cellEditSchema = z.strictObject({
  rowNumber: z.number().int().min(1),
  columnIndex: z.number().int().min(0).max(499),
  text: z.string().max(10_000),
});
export type CellEdit = z.infer<typeof cellEditSchema>;

/** Reads, checks or hands over an upload, whatever it waits for. */
export const workUploadJob = defineJob({
  name: "uploads.work",
  payload: z.strictObject({ uploadId: z.uuid() }),
  retryLimit: 3,
  concurrency: 2,
});

/** Deletes uploads that nobody went on with. */
export const expireUploadsJob = defineJob({ name: "uploads.expire", payload: z.strictObject({}) });
