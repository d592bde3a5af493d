"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type LiveVisits, useLiveVisits } from "@/lib/domain/visits/live-hooks";

const LiveContext = createContext<LiveVisits>({ state: "connecting", freshVisitIds: new Set() });

/** One live connection for the whole dashboard. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const live = useLiveVisits();
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): LiveVisits {
  return useContext(LiveContext);
}
