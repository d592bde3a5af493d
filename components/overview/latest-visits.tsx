"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { HoverLink } from "@/components/ui/hover-link";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useLive } from "@/components/visits/live-provider";
import { LocalTime } from "@/components/visits/local-time";
import { OutcomeBadge } from "@/components/visits/outcome-badge";
import { ALL_VISITS, useVisits } from "@/lib/domain/visits/hooks";

const MOST = 7;

/** The newest visits, whatever their day. */
export function LatestVisits() {
  const t = useTranslations("visits");
  const { freshVisitIds } = useLive();
  const list = useVisits(ALL_VISITS);
  if (list.isPending) return <SkeletonRows rows={MOST} />;
  if (list.isError) return <QueryError query={list} />;
  const visits = list.data.pages.flatMap((page) => page.visits).slice(0, MOST);
  return (
    <ul className="divide-y divide-line">
      {visits.map((visit) => (
        <li key={visit.id}>
          <HoverLink
            href={`/visits?range=all&visit=${visit.id}`}
            className={clsx(
              "flex min-h-12 items-center gap-3 px-4 py-1.5 hover:bg-hover",
              freshVisitIds.has(visit.id) && "bg-good-soft",
            )}
          >
            <span className="w-20 shrink-0 text-sm text-ink-soft">
              <LocalTime at={visit.occurredAt} timeZone={visit.timeZone} />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{visit.clientName ?? t("unknownClient")}</span>
              <span className="block truncate text-xs text-ink-faint">
                {visit.agentName ?? t("unknownAgent")}
              </span>
            </span>
            <OutcomeBadge
              outcome={visit.outcome}
              label={t(`outcome.${visit.outcome}`)}
              className="max-sm:[&>span]:sr-only"
            />
          </HoverLink>
        </li>
      ))}
    </ul>
  );
}
