import { z } from "zod";
import { defineJob } from "@/lib/core/job";
import { ACCOUNT_COLUMNS, type AccountColumn } from "../accounts/rules/account-columns";
import type { AccountFieldName } from "../accounts/rules/account-fields/account-fields";
import { accountFilterTextSchema } from "../accounts/rules/account-filter";
import type { SendStatus } from "../accounts/schema/sends";
import { VISIT_COLUMNS, type VisitColumn } from "../visits/rules/visit-columns";
import type { VisitFlag, VisitOutcome } from "../visits/rules/visit-words";
import { visitFilterTextSchema } from "../visits/schema";

/** Up to so many rows are made while they are downloaded; beyond, a job makes the file. */
export const MOST_ROWS_DIRECT = 10_000;
/** Rows picked by hand. */
const MOST_PICKED = 5_000;

export const EXPORT_FORMATS = ["csv", "xlsx", "kml"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const writing = {
  /** `formatted` as people read it, `raw` for programs: ISO instants and codes. */
  style: z.enum(["formatted", "raw"]),
  /** Of a CSV. */
  separator: z.enum(["comma", "semicolon"]).default("comma"),
};

/** Which visits, and how they are written. */
const visitExportSchema = z.strictObject({
  ...writing,
  subject: z.literal("visits").default("visits"),
  /** The filter as it stands in a URL. */
  filter: visitFilterTextSchema,
  /** Of the matches only these. */
  visitIds: z.array(z.uuid()).min(1).max(MOST_PICKED).nullable().default(null),
  format: z.enum(EXPORT_FORMATS),
  columns: z.array(z.enum(VISIT_COLUMNS)).min(1).max(VISIT_COLUMNS.length),
  /** A column for each checklist question that was asked in the exported visits. */
  withAnswers: z.boolean().default(false),
});

/** Which accounts, and how they are written. */
const accountExportSchema = z.strictObject({
  ...writing,
  subject: z.literal("accounts"),
  filter: accountFilterTextSchema,
  /** Of the matches only these. */
  accountIds: z.array(z.uuid()).min(1).max(MOST_PICKED).nullable().default(null),
  format: z.enum(["csv", "xlsx"]),
  columns: z.array(z.enum(ACCOUNT_COLUMNS)).min(1).max(ACCOUNT_COLUMNS.length),
  /** A column for each of Kobra's fields, under its own name: what an import reads again. */
  withFields: z.boolean().default(false),
});

export const exportRequestSchema = z.union([accountExportSchema, visitExportSchema]);
export type ExportRequest = z.input<typeof exportRequestSchema>;

/** What a request meant when it was made. */
const moment = {
  locale: z.string(),
  timeZone: z.string(),
  /** The instant that relative ranges are seen from. */
  askedAt: z.iso.datetime(),
};
const accountExportSpecSchema = accountExportSchema.extend(moment);
const visitExportSpecSchema = visitExportSchema.extend(moment);
export const exportSpecSchema = z.union([accountExportSpecSchema, visitExportSpecSchema]);
export type AccountExportSpec = z.infer<typeof accountExportSpecSchema>;
export type VisitExportSpec = z.infer<typeof visitExportSpecSchema>;
export type ExportSpec = z.infer<typeof exportSpecSchema>;

const EXPORT_STATUSES = ["direct", "queued", "running", "done", "failed", "cancelled", "expired"] as const;

export const exportSchema = z.object({
  id: z.string(),
  status: z.enum(EXPORT_STATUSES),
  format: z.enum(EXPORT_FORMATS),
  fileName: z.string(),
  rowsTotal: z.number().int(),
  rowsDone: z.number().int(),
  byteLength: z.number().int().nullable(),
  createdAt: z.string(),
  /** Milliseconds since the run under way began; null unless one is. */
  elapsedMs: z.number().nullable(),
  finishedAt: z.string().nullable(),
  expiresAt: z.string(),
  isSeen: z.boolean(),
});
export type Export = z.infer<typeof exportSchema>;

/** The words of a file, in the language of whoever asked for it. */
export interface ExportWords {
  readonly sheet: string;
  /** Head of the file's name, and what stands in it for "all time". */
  readonly fileNoun: string;
  readonly everything: string;
  readonly column: (column: VisitColumn) => string;
  readonly latitude: string;
  readonly longitude: string;
  readonly outcome: (outcome: VisitOutcome) => string;
  readonly flag: (flag: VisitFlag) => string;
  readonly product: (productId: number) => string;
  readonly unassigned: string;
  readonly yes: string;
  readonly no: string;
  readonly accounts: AccountExportWords;
}

export interface AccountExportWords {
  readonly sheet: string;
  readonly fileNoun: string;
  readonly column: (column: AccountColumn) => string;
  readonly field: (field: AccountFieldName) => string;
  readonly currency: (code: string) => string;
  readonly product: (productId: number) => string;
  readonly sendStatus: (status: SendStatus) => string;
  readonly active: string;
  readonly inactive: string;
}

export const makeExportJob = defineJob({
  name: "exports.make",
  payload: z.strictObject({ exportId: z.uuid() }),
  concurrency: 2,
});

export const expireExportsJob = defineJob({ name: "exports.expire", payload: z.strictObject({}) });
