import { z } from "zod";
import { visitOutcomeSchema } from "../visits/schema";

/** The first page's numbers, for one calendar day of the workspace. */
export const overviewSchema = z.object({
  /** ISO day and the zone it is a day of. */
  day: z.string(),
  timeZone: z.string(),
  visits: z.number().int(),
  /** Same hours of the day before, to compare with. */
  visitsYesterdayByNow: z.number().int(),
  /** Visits in which somebody was met ÷ visits whose contact question was answered; null where none was. */
  contactRate: z.number().nullable(),
  promises: z.number().int(),
  activeAgents: z.number().int(),
  quarantined: z.number().int(),
  pending: z.number().int(),
  lastReceiptAt: z.string().nullable(),
  /** Visits by hour of the workspace's day, 24 numbers. */
  byHour: z.array(z.number().int()).length(24),
  outcomes: z.partialRecord(visitOutcomeSchema, z.number().int()),
  /** Agents with a visit today, busiest first. */
  agents: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      visits: z.number().int(),
      promises: z.number().int(),
      lastVisitAt: z.string(),
    }),
  ),
  /** False until the first receipt of the workspace's life. */
  hasEverReceived: z.boolean(),
  webhookUrl: z.string(),
});
export type Overview = z.infer<typeof overviewSchema>;

const healthStatusSchema = z.enum(["ok", "late", "failing"]);
export type HealthStatus = z.infer<typeof healthStatusSchema>;

/** What is late or failing. */
export const healthSchema = z.object({
  status: healthStatusSchema,
  items: z.array(
    z.object({
      key: z.enum(["projection", "quarantine", "deliveries"]),
      status: healthStatusSchema,
      count: z.number().int(),
      sinceAt: z.string().nullable(),
    }),
  ),
});
export type Health = z.infer<typeof healthSchema>;
