"use client";

import { useSyncExternalStore } from "react";

const NEVER = () => () => undefined;

/** What the palette's modifier is called on this keyboard. */
export function useModifierKey(): "⌘" | "Ctrl" {
  return useSyncExternalStore(
    NEVER,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
}
