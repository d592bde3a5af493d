"use client";

import { clsx } from "clsx";
import { MapPinOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { FlagMark } from "@/components/truth/flag-mark";
import { useMeasures } from "@/components/ui/use-measures";
import { OutcomeBadge } from "@/components/visits/outcome-badge";
import type { AgentDay, Leg, Stop } from "@/lib/domain/agents/schema";
import { minuteOf } from "./day-clock";
import type { RouteStyle } from "./route-style";

interface StopListProps {
  readonly day: AgentDay;
  readonly style: RouteStyle;
  /** Whether the route's letter stands before its numbers. */
  readonly hasLetter: boolean;
  /** Minute of the day that is shown; later stops are pale. */
  readonly minute: number;
  readonly selectedVisitId: string | null;
  readonly onOpen: (visitId: string) => void;
}

/** The visits of a day in order, with what lies between them: the map's equal in words. */
export function StopList({ day, style, hasLetter, minute, selectedVisitId, onOpen }: StopListProps) {
  return (
    <ol className="flex flex-col">
      {day.stops.map((stop) => (
        <li key={stop.visitId}>
          {stop.leg ? <LegLine leg={stop.leg} color={style.color} /> : null}
          <StopRow
            stop={stop}
            label={hasLetter ? `${style.letter}${stop.number}` : String(stop.number)}
            color={style.color}
            isLater={minuteOf(stop) > minute}
            isOpen={stop.visitId === selectedVisitId}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ol>
  );
}

function LegLine({ leg, color }: { readonly leg: Leg; readonly color: string }) {
  const t = useTranslations("agents.day");
  const measure = useMeasures();
  const words = { distance: measure.distance(leg.distanceM), gap: measure.duration(leg.gapS) };
  const text =
    leg.gapS < 0
      ? t("legOverlap", words)
      : leg.kind === "idle"
        ? t("legIdle", words)
        : leg.speedKmh === null
          ? t("legHere", words)
          : t("leg", { ...words, speed: measure.speed(leg.speedKmh) });
  return (
    <p className="ml-[1.6rem] border-l-2 py-1.5 pl-5 text-xs text-ink-soft" style={{ borderColor: color }}>
      {text}
    </p>
  );
}

interface StopRowProps {
  readonly stop: Stop;
  readonly label: string;
  readonly color: string;
  readonly isLater: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (visitId: string) => void;
}

function StopRow({ stop, label, color, isLater, isOpen, onOpen }: StopRowProps) {
  const t = useTranslations("agents.day");
  const tv = useTranslations("visits");
  const format = useFormatter();
  const measure = useMeasures();
  const client = stop.clientName ?? tv("unknownClient");
  const clock = (at: string) => format.dateTime(new Date(at), "clock", { timeZone: stop.timeZone });
  return (
    <div
      data-later={isLater || undefined}
      className={clsx(
        "relative flex items-start gap-3 rounded-md px-3 py-2 hover:bg-hover",
        isOpen && "bg-accent-soft",
      )}
    >
      <span
        aria-hidden
        className="tabular mt-0.5 grid size-7 shrink-0 place-items-center rounded-full border-2 text-xs font-semibold"
        style={
          isLater
            ? { borderColor: color, color, backgroundColor: "var(--color-surface)" }
            : { borderColor: color, backgroundColor: color, color: "var(--color-surface)" }
        }
      >
        {label}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2">
          <a
            href={`/visits?range=all&visit=${stop.visitId}`}
            aria-label={t("openVisit", { number: stop.number, client })}
            className="min-w-0 truncate font-medium after:absolute after:inset-0 after:content-['']"
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(stop.visitId);
            }}
          >
            {client}
          </a>
          <span className="tabular shrink-0 text-sm text-ink-soft">
            {stop.startAt ? clock(stop.startAt) : t("noTime")}
          </span>
        </span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-ink-soft">
          <OutcomeBadge outcome={stop.outcome} label={tv(`outcome.${stop.outcome}`)} />
          {stop.durationS === null ? null : t("lasted", { duration: measure.duration(stop.durationS) })}
          {stop.place ? null : (
            <span className="inline-flex items-center gap-1 text-warn">
              <MapPinOff aria-hidden className="size-3.5" />
              {t("noPlace")}
            </span>
          )}
          <FlagMark flags={stop.flags} />
        </span>
      </span>
    </div>
  );
}
