import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { newViewSchema, savedViewListSchema, savedViewSchema, viewChangeSchema } from "./schema";

export const listViewsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/views",
  summary: "The viewer's own saved views and those shared with everyone",
  authorise: "viewer",
  answer: savedViewListSchema,
});

export const saveViewEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/views",
  summary: "Save a filter under a name",
  authorise: "viewer",
  body: newViewSchema,
  answer: savedViewSchema,
  status: 201,
});

export const changeViewEndpoint = defineEndpoint({
  method: "PATCH",
  path: "/api/views/{viewId}",
  summary: "Rename a saved view, give it another filter, share it or take it back",
  authorise: "viewer",
  params: z.object({ viewId: z.uuid() }),
  body: viewChangeSchema,
  answer: savedViewSchema,
});

export const deleteViewEndpoint = defineEndpoint({
  method: "DELETE",
  path: "/api/views/{viewId}",
  summary: "Delete a saved view",
  authorise: "viewer",
  params: z.object({ viewId: z.uuid() }),
  answer: z.object({ id: z.string() }),
});
