import { defineEndpoint } from "@/lib/core/endpoint";
import { workspaceSettingsSchema } from "./schema";

export const getSettingsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/settings",
  summary: "The workspace's settings",
  authorise: "viewer",
  answer: workspaceSettingsSchema,
});

export const changeSettingsEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/settings",
  summary: "Change the workspace's settings",
  authorise: "admin",
  body: workspaceSettingsSchema,
  answer: workspaceSettingsSchema,
});
