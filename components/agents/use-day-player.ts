"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { AgentDay } from "@/lib/domain/agents/schema";
import { type DaySpan, nextStopAfter, spanOf } from "./day-clock";

const FRAME_MS = 100;
/** A whole day plays in about so many frames. */
const FRAMES = 200;
/** With reduced motion the day goes from stop to stop, slowly enough to look. */
const STEP_MS = 1_200;

export interface DayPlayer {
  readonly span: DaySpan;
  /** Minute of the day that is shown. */
  readonly minute: number;
  readonly isPlaying: boolean;
  readonly seek: (minute: number) => void;
  readonly toggle: () => void;
}

/** Plays days from their first stop to their last; at rest it shows the whole day. Null without stops. */
export function useDayPlayer(days: readonly Pick<AgentDay, "stops">[], key: string): DayPlayer | null {
  const span = spanOf(days);
  const [shown, setShown] = useState<{ key: string; minute: number } | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const minute = span
    ? Math.min(span.to, Math.max(span.from, shown?.key === key ? shown.minute : span.to))
    : 0;

  const advance = useEffectEvent((isStepping: boolean) => {
    if (!span) return;
    const next = isStepping
      ? (nextStopAfter(days, minute) ?? span.to)
      : Math.min(span.to, minute + Math.max(1, Math.ceil((span.to - span.from) / FRAMES)));
    setShown({ key, minute: next });
    if (next >= span.to) setPlaying(false);
  });
  useEffect(() => {
    if (!isPlaying) return;
    const isStepping = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const timer = setInterval(() => advance(isStepping), isStepping ? STEP_MS : FRAME_MS);
    return () => clearInterval(timer);
  }, [isPlaying]);

  if (!span) return null;
  return {
    span,
    minute,
    isPlaying,
    seek: (to) => {
      setPlaying(false);
      setShown({ key, minute: to });
    },
    toggle: () => {
      if (!isPlaying && minute >= span.to) setShown({ key, minute: span.from });
      setPlaying(!isPlaying);
    },
  };
}
