"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { AgentDay } from "@/lib/domain/agents/schema";
import { formatMinute, minuteOf } from "./day-clock";
import type { DayPlayer } from "./use-day-player";

interface DaySliderProps {
  readonly player: DayPlayer;
  readonly days: readonly Pick<AgentDay, "stops">[];
}

/** The time of day that is shown: dragged, moved with the arrow keys, or played. */
export function DaySlider({ player, days }: DaySliderProps) {
  const t = useTranslations("agents.day");
  const id = useId();
  const { span, minute } = player;
  const stops = days.flatMap((day) => day.stops);
  const done = stops.filter((stop) => minuteOf(stop) <= minute).length;
  const value = t("timeValue", { time: formatMinute(minute), done, count: stops.length });
  return (
    <div className="flex items-center gap-3 rounded-md border border-line bg-surface px-3 py-2">
      <IconButton
        label={t(player.isPlaying ? "pause" : "play")}
        icon={player.isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        onPress={player.toggle}
      />
      <label htmlFor={id} className="sr-only">
        {t("time")}
      </label>
      <input
        id={id}
        type="range"
        min={span.from}
        max={Math.max(span.to, span.from + 1)}
        step={1}
        value={minute}
        aria-valuetext={value}
        onChange={(event) => player.seek(Number(event.target.value))}
        className="h-6 min-w-0 flex-1 cursor-pointer accent-accent"
      />
      <output htmlFor={id} className="tabular w-36 shrink-0 text-right text-sm max-sm:w-24 max-sm:text-xs">
        {value}
      </output>
    </div>
  );
}
