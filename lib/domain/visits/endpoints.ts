import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import {
  mapBoundsSchema,
  visitDetailSchema,
  visitFilterSchema,
  visitMapSchema,
  visitPageSchema,
} from "./schema";

export const listVisitsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits",
  summary: "Visits that match a filter, newest first",
  authorise: "viewer",
  query: visitFilterSchema.extend({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  }),
  answer: visitPageSchema,
});

const boundsTextSchema = z
  .string()
  .transform((text) => text.split(",").map(Number))
  .pipe(mapBoundsSchema);

export const mapVisitsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/map",
  summary: "Visits that match a filter, grouped for one viewport of the map",
  authorise: "viewer",
  query: visitFilterSchema.extend({
    /** west,south,east,north in degrees. */
    bounds: boundsTextSchema,
    zoom: z.coerce.number().int().min(0).max(22),
  }),
  answer: visitMapSchema,
});

export const getVisitEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/{visitId}",
  summary: "Everything known of one visit",
  authorise: "viewer",
  params: z.object({ visitId: z.uuid() }),
  answer: visitDetailSchema,
});

export const recordEvidencePrintEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/visits/{visitId}/evidence-prints",
  summary: "Note that the viewer prints the evidence sheet of a visit",
  authorise: "viewer",
  params: z.object({ visitId: z.uuid() }),
  answer: z.object({ printedAt: z.string() }),
});

/** A stream of server-sent events, each a `LiveEvent`. */
export const liveEventsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/events",
  summary: "Live events: which visits changed, as server-sent events",
  authorise: "viewer",
  answer: z.string(),
});
