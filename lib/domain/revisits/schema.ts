import { z } from "zod";
import { visitOutcomeSchema } from "../visits/schema";

/** `YYYY-MM-DD`. */
export const isoDaySchema = z.iso.date();

/** Where a day stands against today; `undated` asked for a visit without saying when. */
export const REVISIT_BUCKETS = ["overdue", "today", "week", "later", "undated"] as const;
export type RevisitBucket = (typeof REVISIT_BUCKETS)[number];

/** Local times of the place, `HH:MM`. */
export const revisitWindowsSchema = z.array(z.tuple([z.string(), z.string()]));

/** Windows as they are stored, the earliest first; none where the value is of another shape. */
export function readWindows(value: unknown): RevisitWindows {
  const windows = revisitWindowsSchema.safeParse(value);
  return windows.success ? windows.data.sort(([a], [b]) => (a < b ? -1 : Number(a > b))) : [];
}
export type RevisitWindows = z.infer<typeof revisitWindowsSchema>;

/** An account's latest wish to be visited again. */
export const revisitSchema = z.object({
  /** The visit that asked. */
  visitId: z.string(),
  accountId: z.string().nullable(),
  externalId: z.string().nullable(),
  clientName: z.string().nullable(),
  agentId: z.string(),
  agentName: z.string().nullable(),
  askedAt: z.string(),
  timeZone: z.string(),
  outcome: visitOutcomeSchema,
  tag: z.string().nullable(),
  comment: z.string().nullable(),
  on: z.string().nullable(),
  windows: revisitWindowsSchema,
  /** The account's own position where it has one, else that of the visit. */
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  address: z.string().nullable(),
  phones: z.array(z.string()),
  /** The later finished visit that settled it; the id only where the reader may see that visit. */
  settledAt: z.string().nullable(),
  settledByVisitId: z.string().nullable(),
});
export type Revisit = z.infer<typeof revisitSchema>;

const yesSchema = z.literal("yes").optional().catch(undefined);

/** Whose revisits; what cannot be read is left out. */
export const revisitFilterSchema = z.object({
  agent: z.uuid().optional().catch(undefined),
  portfolio: z.uuid().optional().catch(undefined),
  /** Show those that a later visit settled, too. */
  settled: yesSchema,
});
export type RevisitFilter = z.infer<typeof revisitFilterSchema>;

export const revisitListQuerySchema = revisitFilterSchema.extend({
  bucket: z.enum(REVISIT_BUCKETS).optional(),
  day: isoDaySchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type RevisitListQuery = z.infer<typeof revisitListQuerySchema>;

export const revisitPageSchema = z.object({
  revisits: z.array(revisitSchema),
  nextCursor: z.string().nullable(),
});

const countsSchema = z.object({
  overdue: z.number().int(),
  today: z.number().int(),
  week: z.number().int(),
  later: z.number().int(),
  undated: z.number().int(),
});
export type RevisitCounts = z.infer<typeof countsSchema>;

export const revisitBoardSchema = z.object({
  /** Today in the workspace's zone. */
  today: z.string(),
  totals: countsSchema,
  agents: z.array(
    countsSchema.extend({ agentId: z.string(), agentName: z.string(), kobraAgentId: z.string().nullable() }),
  ),
});
export type RevisitBoard = z.infer<typeof revisitBoardSchema>;

/** `YYYY-MM`. */
export const isoMonthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const revisitMonthSchema = z.object({
  today: z.string(),
  days: z.array(z.object({ on: z.string(), open: z.number().int(), settled: z.number().int() })),
});
export type RevisitMonth = z.infer<typeof revisitMonthSchema>;

/** One agent's day, in the order of going there. */
export const routeSheetSchema = z.object({
  today: z.string(),
  agentName: z.string(),
  kobraAgentId: z.string().nullable(),
  stops: z.array(
    revisitSchema.extend({
      /** Metres as the crow flies from the stop before; null for the first, or where a position is missing. */
      distanceM: z.number().nullable(),
    }),
  ),
  /** More were asked for than one sheet holds. */
  isCut: z.boolean(),
});
export type RouteSheet = z.infer<typeof routeSheetSchema>;
