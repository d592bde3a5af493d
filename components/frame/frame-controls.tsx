"use client";

import { createContext, useContext } from "react";

interface FrameControls {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
}

export const FrameControlsContext = createContext<FrameControls>({
  openPalette: () => undefined,
  openShortcuts: () => undefined,
});

/** Opens what the frame owns, from anywhere inside it. */
export function useFrameControls(): FrameControls {
  return useContext(FrameControlsContext);
}
