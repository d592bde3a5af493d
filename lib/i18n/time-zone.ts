import { cache } from "react";
import { readSettings } from "@/lib/domain/settings/queries";
import { DEFAULT_SETTINGS } from "@/lib/domain/settings/schema";

/**
 * IANA zone in which the workspace counts its days, read once for each request. Where the database does not
 * answer it is the default, so that the page which says so can still be drawn.
 */
export const workspaceTimeZone = cache(async (): Promise<string> => {
  const settings = await readSettings().catch(() => DEFAULT_SETTINGS);
  return settings.timeZone;
});
