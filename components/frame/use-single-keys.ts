"use client";

import { useEffect, useEffectEvent } from "react";
import { tinykeys } from "tinykeys";
import { useSingleKeysEnabled } from "./single-keys-setting";

export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Where letters are typed or jump to an option, they must not act. */
const TYPING =
  "input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=combobox], [role=spinbutton]";

/**
 * Single keys and sequences (`j`, `g v`, in tinykeys' notation) while the component is mounted. Silent when the
 * person turned them off, while typing, and while `isActive` is false. The set of keys may not change.
 */
export function useSingleKeys(bindings: KeyBindings, isActive = true): void {
  const isEnabled = useSingleKeysEnabled() && isActive;
  const keys = Object.keys(bindings).join("\n");
  const act = useEffectEvent((key: string, event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null;
    if (!isTyping && !event.defaultPrevented) {
      bindings[key]?.(event);
    }
  });
  useEffect(() => {
    if (!isEnabled) {
      return;
    }
    const map = keys.split("\n").map((key) => [key, (event: KeyboardEvent) => act(key, event)] as const);
    return tinykeys(window, Object.fromEntries(map));
  }, [isEnabled, keys]);
}
