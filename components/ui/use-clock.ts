"use client";

import { useNow } from "next-intl";
import { useSyncExternalStore } from "react";

const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let currentMs = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function tick(): void {
  currentMs = Date.now();
  for (const listener of listeners) {
    listener();
  }
}

function readClock(): number {
  // Between ticks the answer must not change, or React renders without end.
  if (Date.now() - currentMs >= TICK_MS) {
    currentMs = Date.now();
  }
  return currentMs;
}

/** The present instant in ms, shared by every age on the page; while hydrating, the server's. */
export function useClock(stepMs = TICK_MS): number {
  const serverNow = useNow().getTime();
  const nowMs = useSyncExternalStore(subscribe, readClock, () => serverNow);
  return Math.floor(nowMs / stepMs) * stepMs;
}
