import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { VISIT_FACETS } from "./rules/visit-facets";
import {
  directionSchema,
  filterNamesSchema,
  mapBoundsSchema,
  previousTotalSchema,
  rebuildListSchema,
  visitDetailSchema,
  visitFacetSchema,
  visitFilterSchema,
  visitHeatSchema,
  visitMapSchema,
  visitOrderSchema,
  visitPageSchema,
  visitRowsSchema,
  visitTablePageSchema,
  visitTotalSchema,
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

export const listVisitTableEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/table",
  summary: "Visits that match a filter with all their columns, in a chosen order, page by page",
  authorise: "viewer",
  query: visitFilterSchema.extend({
    order: visitOrderSchema.default("occurredAt"),
    direction: directionSchema.default("desc"),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: visitTablePageSchema,
});

export const countVisitsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/total",
  summary: "How many visits match a filter, exactly",
  authorise: "viewer",
  query: visitFilterSchema,
  answer: visitTotalSchema,
});

/** As many ids as fit into a URL. */
export const MOST_ROWS_READ_AGAIN = 100;

export const readVisitRowsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/rows",
  summary: "Some visits as they are now, and which of them match a filter",
  authorise: "viewer",
  query: visitFilterSchema.extend({
    /** Separated by commas. */
    ids: z
      .string()
      .transform((text) => text.split(","))
      .pipe(z.array(z.uuid()).min(1).max(MOST_ROWS_READ_AGAIN)),
  }),
  answer: visitRowsSchema,
});

const boundsTextSchema = z
  .string()
  .transform((text) => text.split(",").map(Number))
  .pipe(mapBoundsSchema);

const viewportSchema = visitFilterSchema.extend({
  /** west,south,east,north in degrees. */
  bounds: boundsTextSchema,
  zoom: z.coerce.number().int().min(0).max(22),
});

export const mapVisitsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/map",
  summary: "Visits that match a filter, grouped for one viewport of the map",
  authorise: "viewer",
  query: viewportSchema,
  answer: visitMapSchema,
});

export const visitFacetEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/facets",
  summary: "How many visits each option of one condition would give under the rest of a filter",
  authorise: "viewer",
  query: visitFilterSchema.extend({
    facet: z.enum(VISIT_FACETS),
    /** For the facet `answer`: the key of the question whose answers are counted. */
    question: z
      .string()
      .max(500)
      .regex(/^[^\0]+$/)
      .optional(),
  }),
  answer: visitFacetSchema,
});

export const filterNamesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/filter-names",
  summary: "What people call the agents, portfolios, accounts, tags and answers of a filter",
  authorise: "viewer",
  query: visitFilterSchema,
  answer: filterNamesSchema,
});

export const previousTotalEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/previous-total",
  summary: "How many visits matched the same filter in the period before",
  authorise: "viewer",
  query: visitFilterSchema,
  answer: previousTotalSchema,
});

export const heatVisitsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/heat",
  summary: "Where the visits that match a filter crowd, for one viewport of the map",
  authorise: "viewer",
  query: viewportSchema,
  answer: visitHeatSchema,
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

/** A stream of server-sent events, each a `LiveEvent`; it begins with a resync where something may be missed. */
export const liveEventsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/events",
  summary: "Live events: which visits changed, as server-sent events",
  authorise: "viewer",
  /** When the page was made that asks, in ms since 1970: what it shows is not older. */
  query: z.object({ since: z.coerce.number().int().nonnegative().default(0) }),
  answer: z.string(),
});

export const listRebuildsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/rebuilds",
  summary: "Visits being read again from their receipts, and how far that has come",
  authorise: "admin",
  answer: rebuildListSchema,
});

export const requestRebuildEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/rebuilds",
  summary: "Read every visit again from its receipts, in the background",
  authorise: "admin",
  answer: z.object({ total: z.number().int() }),
  status: 202,
});

export const cancelRebuildEndpoint = defineEndpoint({
  method: "DELETE",
  path: "/api/rebuilds/{rebuildId}",
  summary: "Stop reading visits again",
  authorise: "admin",
  params: z.object({ rebuildId: z.uuid() }),
  answer: z.object({ id: z.string() }),
});
