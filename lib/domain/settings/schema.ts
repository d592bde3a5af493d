import { z } from "zod";
import { isTimeZone } from "@/lib/core/time";

/** Choices that hold for everyone in the workspace. */
export const workspaceSettingsSchema = z.strictObject({
  /** IANA zone in which "today" begins, and in which a visit without a zone of its own is read. */
  timeZone: z.string().refine(isTimeZone, "unknown time zone"),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>;

export const DEFAULT_SETTINGS: WorkspaceSettings = { timeZone: "America/Mexico_City" };
