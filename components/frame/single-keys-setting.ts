"use client";

import { useSyncExternalStore } from "react";

const STORAGE_KEY = "atalaya-single-keys";
const CHANGE_EVENT = "atalaya:single-keys";

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGE_EVENT, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(CHANGE_EVENT, listener);
    window.removeEventListener("storage", listener);
  };
}

/** Whether single keys act in this browser (WCAG 2.1.4 asks that they can be turned off). */
export function useSingleKeysEnabled(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORAGE_KEY) !== "off",
    () => true,
  );
}

export function setSingleKeysEnabled(isEnabled: boolean): void {
  if (isEnabled) {
    localStorage.removeItem(STORAGE_KEY);
  } else {
    localStorage.setItem(STORAGE_KEY, "off");
  }
  window.dispatchEvent(new Event(CHANGE_EVENT));
}
