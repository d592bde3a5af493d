"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useClock } from "./use-clock";

/** How long ago an instant was: seconds, and words that tick ("hace 12 s"). */
export function useAge(at: string | Date): { readonly seconds: number; readonly text: string } {
  const t = useTranslations("common.freshness");
  const format = useFormatter();
  const nowMs = useClock();
  const atMs = new Date(at).getTime();
  // A clock that runs a little behind the server's must not say "in 1 second".
  const seconds = Math.max(0, Math.round((nowMs - atMs) / 1_000));
  const text =
    seconds < 2
      ? t("now")
      : format.relativeTime(atMs, { now: atMs + seconds * 1_000, style: "short", numberingSystem: "latn" });
  return { seconds, text };
}
