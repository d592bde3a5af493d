import { z } from "zod";
import { isTimeZone } from "@/lib/core/time";

/** Why a poll brought nothing, each with its own advice on the page. */
const POLL_PROBLEMS = [
  /** 403 TOKEN LIMIT EXCEEDED: paused until the account's midnight. */
  "token-limit",
  /** 403 EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN. */
  "too-many-at-once",
  /** 403 PLEASE VALIDATE TOKEN: stopped until an administrator gives a token that works. */
  "token-refused",
  /** 403 with a server backup or maintenance. */
  "server-backup",
  /** Any other 403: most often our address is not registered with wolkvox. */
  "address-refused",
  /** 400 and 401: server name or token are not as wolkvox expects. */
  "configuration",
  "rate-limited",
  "server-error",
  "redirect",
  /** A page instead of JSON. */
  "not-json",
  /** JSON that holds no list of campaigns. */
  "wrong-shape",
  /** Another code than success inside an HTTP 200. */
  "error-in-answer",
  "too-large",
  "too-many-records",
  /** Nothing left this machine: unknown name, refused, no TLS. */
  "not-sent",
  /** The address leads inside our own network, which is not allowed here. */
  "inside-address",
  "timeout",
  /** The connection broke, or half a body came. */
  "cut",
  /** The process that polled ended in the middle; whether wolkvox answered is not known. */
  "lost",
  /** The answer came after the poll's time was over and was not taken. */
  "late",
] as const;
export const pollProblemSchema = z.enum(POLL_PROBLEMS);
export type PollProblem = z.infer<typeof pollProblemSchema>;

/** `stopped` waits for an administrator; `paused` for the daily reset; `failing` tries again by itself. */
export const connectionConditionSchema = z.enum([
  "waiting",
  "good",
  "failing",
  "paused",
  "stopped",
  "disabled",
]);
export type ConnectionCondition = z.infer<typeof connectionConditionSchema>;

/** How old the campaigns of one connection are, and what stands in the way. */
export const freshnessSchema = z.object({
  connectionId: z.string(),
  connectionName: z.string(),
  condition: connectionConditionSchema,
  lastGoodAt: z.string().nullable(),
  lastAttemptAt: z.string().nullable(),
  /** The next poll may begin then; null where none is due until somebody acts. */
  nextAt: z.string().nullable(),
  isUnderWay: z.boolean(),
  /** Of the last poll; null where it was good. */
  problem: pollProblemSchema.nullable(),
  /** How often polls are made, in seconds. Older than twice this is stale. */
  everyS: z.number(),
});
export type Freshness = z.infer<typeof freshnessSchema>;

export const pollEntrySchema = z.object({
  id: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  outcome: z.enum(["under-way", "good", "failed"]),
  problem: pollProblemSchema.nullable(),
  isManual: z.boolean(),
  httpStatus: z.number().int().nullable(),
  /** What wolkvox wrote, cut to 300 characters; never our token. */
  vendorMessage: z.string().nullable(),
  byteLength: z.number().int().nullable(),
  campaignCount: z.number().int().nullable(),
  /** Rows that could not be read, each of which cost itself alone. */
  rowProblems: z.array(
    z.object({
      row: z.number().int(),
      reason: z.enum(["not-an-object", "no-campaign", "repeated"]),
      text: z.string(),
    }),
  ),
  /** The raw body can be read. */
  hasBody: z.boolean(),
});
export type PollEntry = z.infer<typeof pollEntrySchema>;

const wolkvoxConnectionSchema = freshnessSchema.extend({
  /** Four digits, "0004". */
  server: z.string(),
  /** Null for wolkvox's own address. */
  baseUrl: z.string().nullable(),
  licences: z.number().int(),
  dailyLimit: z.number().int().nullable(),
  timeZone: z.string(),
  isEnabled: z.boolean(),
  /** The token itself never leaves the server. */
  token: z.object({ isSet: z.literal(true), lastFour: z.string() }),
  budget: z.object({
    /** The account's own calendar day. */
    day: z.string(),
    limit: z.number().int(),
    used: z.number().int(),
    left: z.number().int(),
    resetsAt: z.string(),
  }),
  lastPoll: pollEntrySchema.nullable(),
  campaignCount: z.number().int(),
  failuresInARow: z.number().int(),
});
export type WolkvoxConnection = z.infer<typeof wolkvoxConnectionSchema>;

export const wolkvoxConnectionListSchema = z.object({
  connections: z.array(wolkvoxConnectionSchema),
  /** The address to register with wolkvox, where the operator's environment names it. */
  outgoingAddress: z.string().nullable(),
  /** False where no sealing key is set: tokens cannot be kept. */
  canKeepTokens: z.boolean(),
  /** Null where no worker was ever seen. */
  workerSeenAt: z.string().nullable(),
  isWorkerRunning: z.boolean(),
});
export type WolkvoxConnectionList = z.infer<typeof wolkvoxConnectionListSchema>;

const tokenSchema = z
  .string()
  .trim()
  .min(8)
  .max(500)
  .regex(/^[\x21-\x7e]+$/, "no spaces or accents");
const baseUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .nullable();

export const newConnectionSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  server: z
    .string()
    .trim()
    .regex(/^\d{4}$/, "four digits"),
  /** Instead of https://wv{server}.wolkvox.com, with or without `{server}` in it; null for wolkvox's own. */
  baseUrl: baseUrlSchema,
  licences: z.number().int().min(1).max(10_000),
  /** Calls a day for Atalaya alone, where others use the same token; null for all of licences × 1,000. */
  dailyLimit: z.number().int().min(1).max(10_000_000).nullable(),
  /** IANA zone whose midnight resets the account's calls. */
  timeZone: z.string().refine(isTimeZone, "unknown time zone"),
  isEnabled: z.boolean(),
  token: tokenSchema,
});
export type NewConnection = z.infer<typeof newConnectionSchema>;

/** Without a token, the one that is kept stays. */
export const connectionChangeSchema = newConnectionSchema.extend({ token: tokenSchema.optional() });
export type ConnectionChange = z.infer<typeof connectionChangeSchema>;

/** What became of "Actualizar ahora", and why not. */
export const refreshAnswerSchema = z.object({
  outcome: z.enum([
    "requested",
    "under-way",
    "too-soon",
    "budget-spent",
    "paused",
    "stopped",
    "disabled",
    "no-worker",
  ]),
  /** When a call may be made, where time alone is missing. */
  until: z.string().nullable(),
});
export type RefreshAnswer = z.infer<typeof refreshAnswerSchema>;
