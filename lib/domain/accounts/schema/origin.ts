import { z } from "zod";

/** What tells where something was learned: the visit, when, and who made it. */
export const origin = {
  visitId: z.string(),
  at: z.string(),
  timeZone: z.string(),
  agentName: z.string().nullable(),
};
