import { z } from "zod";
import { VISIT_FLAGS } from "../visits/rules/visit-words";
import { visitOutcomeSchema } from "../visits/schema";

const agentSchema = z.object({
  id: z.string(),
  name: z.string(),
  kobraAgentId: z.string().nullable(),
  portfolioId: z.string(),
  lastVisitAt: z.string().nullable(),
});
export const agentListSchema = z.object({ agents: z.array(agentSchema) });
export type AgentList = z.infer<typeof agentListSchema>;

/** What one agent did: counts over the filter's visits, which a percentage is made of on the screen. */
const agentActivitySchema = z.object({
  id: z.string(),
  name: z.string(),
  kobraAgentId: z.string().nullable(),
  /** The agent's last visit of all, whatever the filter; its zone is the visit's own. */
  lastVisit: z.object({ at: z.string(), timeZone: z.string(), day: z.string() }).nullable(),
  visitsToday: z.number().int(),
  visits: z.number().int(),
  /** Visits whose checklist says whether there was contact, and those where there was. */
  answered: z.number().int(),
  met: z.number().int(),
  promises: z.number().int(),
  flagged: z.number().int(),
  /** Seconds from start to end of each visit, added up. */
  inVisitsS: z.number().int(),
  /** Metres in a straight line from visit to visit of each day, added up. */
  distanceM: z.number().int(),
});
export type AgentActivity = z.infer<typeof agentActivitySchema>;
export const agentActivityListSchema = z.object({ agents: z.array(agentActivitySchema) });
export type AgentActivityList = z.infer<typeof agentActivityListSchema>;

/** What happened between a visit and the one before it that has a place and a time. */
const legSchema = z.object({
  distanceM: z.number().int(),
  /** From the end of the one to the start of the other; negative where they overlap. */
  gapS: z.number().int(),
  /** Straight line over time; null where no time went by. */
  speedKmh: z.number().nullable(),
  kind: z.enum(["travel", "idle"]),
});
export type Leg = z.infer<typeof legSchema>;

const stopSchema = z.object({
  visitId: z.string(),
  /** From 1, in the order of the day. */
  number: z.number().int(),
  occurredAt: z.string(),
  startAt: z.string().nullable(),
  endAt: z.string().nullable(),
  timeZone: z.string(),
  clientName: z.string().nullable(),
  tag: z.string().nullable(),
  outcome: visitOutcomeSchema,
  flags: z.array(z.enum(VISIT_FLAGS)),
  place: z.object({ lat: z.number(), lng: z.number() }).nullable(),
  durationS: z.number().int().nullable(),
  leg: legSchema.nullable(),
});
export type Stop = z.infer<typeof stopSchema>;

/** One agent's visits of one day, each by the calendar of its own zone. */
export const agentDaySchema = z.object({
  agent: z.object({ id: z.string(), name: z.string(), kobraAgentId: z.string().nullable() }),
  day: z.string(),
  stops: z.array(stopSchema),
  totals: z.object({
    inVisitsS: z.number().int(),
    travelS: z.number().int(),
    idleS: z.number().int(),
    distanceM: z.number().int(),
    /** Visits that are in the list but not on the map. */
    withoutPlace: z.number().int(),
  }),
  /** The nearest days before and after with a visit, ISO. */
  previousDay: z.string().nullable(),
  nextDay: z.string().nullable(),
});
export type AgentDay = z.infer<typeof agentDaySchema>;
