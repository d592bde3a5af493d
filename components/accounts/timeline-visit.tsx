"use client";

import { clsx } from "clsx";
import { MapPinOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { LocalTime } from "@/components/visits/local-time";
import { OutcomeBadge } from "@/components/visits/outcome-badge";
import type { TimelineEntry } from "@/lib/domain/accounts/schema/timeline";

interface TimelineVisitProps {
  readonly entry: Extract<TimelineEntry, { kind: "visit" }>;
  readonly isOpen: boolean;
  readonly onOpen: (visitId: string) => void;
}

/** A visit on the timeline; all of it opens the visit. */
export function TimelineVisit({ entry, isOpen, onOpen }: TimelineVisitProps) {
  const t = useTranslations("accounts.timeline");
  const tVisits = useTranslations("visits");
  const { visitId, at, timeZone, outcome, agentName, tag, comment, durationS, hasPosition } = entry;
  const facts = [
    agentName ?? tVisits("unknownAgent"),
    ...(tag ? [tag] : []),
    ...(durationS === null ? [] : [t("minutes", { count: Math.round(durationS / 60) })]),
  ];
  return (
    <li
      className={clsx(
        "relative flex flex-col gap-0.5 px-4 py-3 transition-colors hover:bg-hover",
        isOpen && "bg-accent-soft",
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <OutcomeBadge outcome={outcome} label={tVisits(`outcome.${outcome}`)} />
        <AriaButton
          onPress={() => onOpen(visitId)}
          className="min-h-6 text-sm text-ink-soft after:absolute after:inset-0"
        >
          <span className="sr-only">{t("open")} </span>
          <LocalTime at={at} timeZone={timeZone} style="full" />
        </AriaButton>
      </div>
      <p className="tabular text-sm text-ink-soft">
        {facts.join(" · ")}
        {hasPosition ? null : (
          <MapPinOff
            role="img"
            aria-label={tVisits("noPosition")}
            className="ml-2 inline size-3.5 text-warn"
          />
        )}
      </p>
      {comment ? <p className="line-clamp-3 text-sm text-pretty break-words">{comment}</p> : null}
    </li>
  );
}
