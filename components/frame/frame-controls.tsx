"use client";

import { createContext, useContext } from "react";

export interface FrameControls {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
  readonly openPassword: () => void;
}

export const FrameControlsContext = createContext<FrameControls>({
  openPalette: () => undefined,
  openShortcuts: () => undefined,
  openPassword: () => undefined,
});

/** Opens what the frame owns, from anywhere inside it. */
export function useFrameControls(): FrameControls {
  return useContext(FrameControlsContext);
}
