"use client";

import { CalendarX } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { LazyRouteMap } from "@/components/map/lazy-route-map";
import { useTilesSetting } from "@/components/map/tiles-context";
import { EmptyState } from "@/components/ui/empty-state";
import { useMeasures } from "@/components/ui/use-measures";
import { IDLE_BELOW_KMH } from "@/lib/domain/agents/rules/lay-out-day";
import type { AgentDay } from "@/lib/domain/agents/schema";
import { minuteOf } from "./day-clock";
import { DayTotals } from "./day-totals";
import { ROUTE_STYLES } from "./route-style";
import { StopList } from "./stop-list";
import { useAgentName } from "./use-agent-figures";

interface DayViewProps {
  /** One agent each, all of one day. */
  readonly days: readonly AgentDay[];
  /** Where two days stand side by side. */
  readonly title: string | null;
  readonly minute: number;
  readonly selectedVisitId: string | null;
  readonly onOpen: (visitId: string) => void;
}

/** One day of one or more agents: totals, map and the visits in order. */
export function DayView({ days, title, minute, selectedVisitId, onOpen }: DayViewProps) {
  const t = useTranslations("agents.day");
  const measure = useMeasures();
  const hasStops = days.some(({ stops }) => stops.length > 0);
  const isWide = title === null;
  return (
    <section aria-label={title ?? undefined} className="flex min-w-0 flex-col gap-3">
      {title ? <h2 className="text-base font-semibold first-letter:uppercase">{title}</h2> : null}
      {hasStops ? (
        <div
          className={isWide ? "grid gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]" : "grid gap-3"}
        >
          <div className={isWide ? "h-[26rem] lg:sticky lg:top-16 lg:h-[calc(100dvh-7rem)]" : "h-96"}>
            <DayMap days={days} minute={minute} selectedVisitId={selectedVisitId} onOpen={onOpen} />
          </div>
          <div className="flex min-w-0 flex-col gap-3">
            {days.map((day, index) => (
              <DayColumn
                key={day.agent.id}
                day={day}
                index={index}
                hasLetter={days.length > 1}
                minute={minute}
                selectedVisitId={selectedVisitId}
                onOpen={onOpen}
              />
            ))}
            <p className="text-xs text-pretty text-ink-soft">
              {t("explain", { speed: measure.speed(IDLE_BELOW_KMH) })}
            </p>
          </div>
        </div>
      ) : (
        <EmptyDay day={days[0]} />
      )}
    </section>
  );
}

function EmptyDay({ day }: { readonly day: AgentDay | undefined }) {
  const t = useTranslations("agents.day");
  const format = useFormatter();
  const nameOf = useAgentName();
  if (!day) return null;
  const text = format.dateTime(new Date(`${day.day}T00:00:00Z`), {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
  return (
    <div className="rounded-md border border-line bg-surface">
      <EmptyState
        icon={<CalendarX aria-hidden />}
        title={t("empty", { name: nameOf(day.agent.name), day: text })}
        text={t("emptyText")}
      />
    </div>
  );
}

interface DayColumnProps extends Omit<DayViewProps, "days" | "title"> {
  readonly day: AgentDay;
  readonly index: number;
  readonly hasLetter: boolean;
}

function DayColumn({ day, index, hasLetter, minute, selectedVisitId, onOpen }: DayColumnProps) {
  const t = useTranslations("agents.day");
  const nameOf = useAgentName();
  const style = ROUTE_STYLES[index] ?? ROUTE_STYLES[0];
  if (!style) return null;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {hasLetter ? (
        <h3 className="flex items-center gap-2 text-sm font-semibold">
          <span
            aria-hidden
            className="grid size-5 place-items-center rounded-full text-xs text-surface"
            style={{ backgroundColor: style.color }}
          >
            {style.letter}
          </span>
          {nameOf(day.agent.name)}
        </h3>
      ) : null}
      <DayTotals day={day} />
      <div className="rounded-md border border-line bg-surface p-1">
        <StopList
          day={day}
          style={style}
          hasLetter={hasLetter}
          minute={minute}
          selectedVisitId={selectedVisitId}
          onOpen={onOpen}
        />
      </div>
      {day.totals.withoutPlace > 0 ? (
        <p className="text-xs text-ink-soft">{t("withoutPlace", { count: day.totals.withoutPlace })}</p>
      ) : null}
    </div>
  );
}

function DayMap({ days, minute, selectedVisitId, onOpen }: Omit<DayViewProps, "title">) {
  const t = useTranslations("agents.day");
  const locale = useLocale();
  const tiles = useTilesSetting();
  const nameOf = useAgentName();
  const routes = useMemo(
    () =>
      days.map(({ stops }, index) => ({
        ...(ROUTE_STYLES[index] ?? { letter: "", color: "gray", dash: [] }),
        stops: stops.flatMap((stop) =>
          stop.place
            ? [
                {
                  visitId: stop.visitId,
                  label: `${days.length > 1 ? (ROUTE_STYLES[index]?.letter ?? "") : ""}${stop.number}`,
                  ...stop.place,
                  isReached: minuteOf(stop) <= minute,
                },
              ]
            : [],
        ),
      })),
    [days, minute],
  );
  const first = days[0];
  const day = first?.day ?? "";
  const label =
    days.length > 1
      ? t("mapTogether", { count: days.length, day })
      : t("map", { name: nameOf(first?.agent.name ?? ""), day });
  return (
    <div className="h-full overflow-hidden rounded-md border border-line">
      <LazyRouteMap
        routes={routes}
        selectedVisitId={selectedVisitId}
        onSelectVisit={onOpen}
        fitKey={days.map(({ agent, day: each }) => `${agent.id} ${each}`).join()}
        tiles={tiles}
        label={label}
        locale={locale}
      />
    </div>
  );
}
