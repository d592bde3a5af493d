"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * Steps through `total` pages, one each `everyS` seconds, until it is paused. Where the reader asked for less
 * motion it begins paused: nothing moves by itself.
 */
export function useRotation(total: number, everyS: number) {
  const [step, setStep] = useState(0);
  const [isPaused, setIsPaused] = useState(
    () => typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches,
  );
  const index = ((step % total) + total) % total;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step by hand begins the wait anew
  useEffect(() => {
    if (isPaused || total < 2) return;
    const timer = setTimeout(() => setStep((before) => before + 1), everyS * 1_000);
    return () => clearTimeout(timer);
  }, [step, isPaused, total, everyS]);
  return {
    index,
    isPaused,
    next: useCallback(() => setStep((before) => before + 1), []),
    previous: useCallback(() => setStep((before) => before - 1), []),
    toggle: useCallback(() => setIsPaused((before) => !before), []),
  };
}
