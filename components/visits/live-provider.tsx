"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type LiveVisits, useLiveVisits } from "@/lib/domain/visits/live-hooks";

const LiveContext = createContext<LiveVisits>({ state: "connecting", freshVisitIds: new Set() });

interface LiveProviderProps {
  /** Ms since 1970, by the server's clock. */
  readonly pageMadeAt: number;
  readonly children: ReactNode;
}

/** One live connection for the whole dashboard. */
export function LiveProvider({ pageMadeAt, children }: LiveProviderProps) {
  const live = useLiveVisits(pageMadeAt);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): LiveVisits {
  return useContext(LiveContext);
}
