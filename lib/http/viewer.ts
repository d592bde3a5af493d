import { cache } from "react";
import { findViewer } from "@/lib/domain/users/queries";
import type { Viewer } from "@/lib/domain/users/schema";
import { readSessionClaim } from "@/lib/platform/auth";

/** The signed-in person, checked against the database once for each request; null when nobody is. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const claim = await readSessionClaim();
  return claim ? findViewer(claim) : null;
});
