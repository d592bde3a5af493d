"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Viewer } from "@/lib/domain/users/schema";

/** What the browser may know about the person in front of it. */
export type ViewerSummary = Pick<Viewer, "name" | "email" | "role">;

const ViewerContext = createContext<ViewerSummary | null>(null);

interface ViewerProviderProps {
  readonly viewer: ViewerSummary;
  readonly children: ReactNode;
}

export function ViewerProvider({ viewer, children }: ViewerProviderProps) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The signed-in person; for hiding what they may not do. The server checks again. */
export function useViewer(): ViewerSummary {
  const viewer = useContext(ViewerContext);
  if (!viewer) {
    throw new Error("useViewer is for pages inside the dashboard");
  }
  return viewer;
}
