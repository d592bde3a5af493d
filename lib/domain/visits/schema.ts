import { z } from "zod";

export const VISIT_OUTCOMES = [
  "promise",
  "contact",
  "no_contact",
  "wrong_address",
  "cancelled",
  "in_doubt",
] as const;
export const visitOutcomeSchema = z.enum(VISIT_OUTCOMES);
export type VisitOutcome = z.infer<typeof visitOutcomeSchema>;

/** Degrees, WGS 84: west, south, east, north. */
export const mapBoundsSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type MapBounds = z.infer<typeof mapBoundsSchema>;

/** What the map draws for one viewport: groups where visits crowd, single visits elsewhere. */
export const visitMapSchema = z.object({
  clusters: z.array(
    z.object({
      lat: z.number(),
      lng: z.number(),
      count: z.number().int(),
      bounds: mapBoundsSchema,
      outcomes: z.partialRecord(visitOutcomeSchema, z.number().int()),
    }),
  ),
  visits: z.array(
    z.object({
      id: z.string(),
      lat: z.number(),
      lng: z.number(),
      outcome: visitOutcomeSchema,
      clientName: z.string().nullable(),
      agentName: z.string().nullable(),
      occurredAt: z.string(),
      timeZone: z.string(),
    }),
  ),
  /** Smallest box around every visit with a position that matches the filter, wherever the viewport is. */
  extent: mapBoundsSchema.nullable(),
  total: z.number().int(),
  withoutPosition: z.number().int(),
});
export type VisitMap = z.infer<typeof visitMapSchema>;
