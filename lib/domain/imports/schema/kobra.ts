import { z } from "zod";
import { ACCOUNT_FIELD_NAMES } from "../../accounts/rules/account-fields/account-fields";

const fieldSchema = z.enum(ACCOUNT_FIELD_NAMES);

/** A token of RFC 9110: what an HTTP header may be called. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;
/** Ours to set: a request with another value of them would be another request. */
const OUR_HEADERS = new Set([
  "host",
  "content-type",
  "content-length",
  "accept",
  "connection",
  "transfer-encoding",
]);

export const kobraSetupSchema = z.strictObject({
  /** `https://lservices.kobra.red/api`; `/import` is added to it. */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine((text) => !URL.canParse(text) || (new URL(text).search === "" && new URL(text).username === "")),
  headerName: z
    .string()
    .regex(HEADER_NAME)
    .refine((name) => !OUR_HEADERS.has(name.toLowerCase())),
  /** Null keeps the one that is stored. */
  headerValue: z
    .string()
    .regex(/^[\x21-\x7e]([\x20-\x7e]{0,1998}[\x21-\x7e])?$/)
    .nullable(),
  chunkSize: z.number().int().min(1).max(5_000),
  requestsPerMinute: z.number().int().min(1).max(6_000),
  timeoutS: z.number().int().min(1).max(600),
});
export type KobraSetup = z.infer<typeof kobraSetupSchema>;

export const KOBRA_DEFAULTS = {
  baseUrl: "https://lservices.kobra.red/api",
  headerName: "",
  chunkSize: 500,
  requestsPerMinute: 60,
  timeoutS: 60,
} as const;

/** What a try of the address came to: `answered` says nothing about the header's value. */
export const PROBE_OUTCOMES = [
  "answered",
  "denied",
  "not-found",
  "server-error",
  "not-sent",
  "address-not-allowed",
  "no-answer",
] as const;

export const kobraConnectionSchema = kobraSetupSchema.omit({ headerValue: true }).extend({
  /** The value's last four characters; it never comes out whole. */
  hint: z.string(),
  updatedAt: z.string(),
  probe: z
    .object({
      askedAt: z.string(),
      /** Null while it is under way. */
      outcome: z.enum(PROBE_OUTCOMES).nullable(),
      httpStatus: z.number().int().nullable(),
      latencyMs: z.number().int().nullable(),
    })
    .nullable(),
});
export type KobraConnection = z.infer<typeof kobraConnectionSchema>;

const requirementSchema = z.strictObject({ all: z.array(fieldSchema), anyOf: z.array(fieldSchema) });

/** Which fields each import type must bring: all of `all`, and at least one of `anyOf` where it is not empty. */
export const requirementsSchema = z.strictObject({
  1: requirementSchema,
  2: requirementSchema,
  3: requirementSchema,
});
export type Requirements = z.infer<typeof requirementsSchema>;
