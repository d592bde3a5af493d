"use client";

import { useTranslations } from "next-intl";
import type { VisitTableRow } from "@/lib/domain/visits/schema";
import { LocalTime } from "../local-time";
import { OutcomeBadge } from "../outcome-badge";

/** What a phone shows of a visit under its client's name. */
export function VisitCard({ visit }: { readonly visit: VisitTableRow }) {
  const t = useTranslations("visits");
  return (
    <>
      <p className="flex min-w-0 items-center gap-2 text-sm">
        <OutcomeBadge outcome={visit.outcome} label={t(`outcome.${visit.outcome}`)} className="shrink-0" />
        <span className="min-w-0 truncate text-ink-faint">{visit.tag ?? t("noTag")}</span>
      </p>
      <p className="truncate text-xs text-ink-faint">
        <LocalTime at={visit.occurredAt} timeZone={visit.timeZone} /> · {visit.agentName ?? t("unknownAgent")}
        {visit.externalId ? <span className="font-mono"> · {visit.externalId}</span> : null}
      </p>
    </>
  );
}
