import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { exportRequestSchema, exportSchema } from "./schema";

const exportParams = z.object({ exportId: z.uuid() });

export const requestExportEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/exports",
  summary: "Ask for a file of visits: few rows are ready to download at once, many are made by a job",
  authorise: "viewer",
  body: exportRequestSchema,
  answer: exportSchema,
  status: 201,
});

export const listExportsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/exports",
  summary: "Your own exports with their progress, newest first",
  authorise: "viewer",
  answer: z.object({ exports: z.array(exportSchema) }),
});

export const cancelExportEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/exports/{exportId}/cancel",
  summary: "End an export of yours that waits or is under way",
  authorise: "viewer",
  params: exportParams,
  answer: z.undefined(),
  status: 204,
});

export const seeExportsEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/exports/seen",
  summary: "Take note that these exports of yours have ended",
  authorise: "viewer",
  body: z.strictObject({ exportIds: z.array(z.uuid()).max(100) }),
  answer: z.undefined(),
  status: 204,
});

/** The file itself, as an attachment. */
export const downloadExportEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/exports/{exportId}/file",
  summary: "The file of an export, for whoever asked for it and for administrators",
  authorise: "viewer",
  params: exportParams,
  answer: z.string(),
});
