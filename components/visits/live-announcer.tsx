"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { VisitRow } from "@/lib/domain/visits/schema";
import { Arrivals } from "./arrivals";

interface LiveAnnouncerProps {
  readonly visits: readonly VisitRow[];
  readonly freshVisitIds: ReadonlySet<string>;
}

/** Not more often than this, or a busy morning would talk without pause. */
const PAUSE_MS = 4_000;

/** Tells screen readers, politely, that visits arrived; on screen the list and the map show it. */
export function LiveAnnouncer({ visits, freshVisitIds }: LiveAnnouncerProps) {
  const t = useTranslations("visits");
  const [arrived, setArrived] = useState<readonly VisitRow[]>([]);
  const arrivals = useRef(new Arrivals<VisitRow>());
  const saidAt = useRef(0);
  useEffect(() => {
    arrivals.current.gather(visits.filter(({ id }) => freshVisitIds.has(id)));
    if (arrivals.current.isEmpty) return;
    const say = () => {
      saidAt.current = Date.now();
      setArrived(arrivals.current.take());
    };
    // Replaced at each further arrival, and due at the same moment.
    const timer = setTimeout(say, Math.max(0, saidAt.current + PAUSE_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [visits, freshVisitIds]);
  const [latest] = arrived;
  return (
    <p role="status" className="sr-only">
      {latest
        ? t("announce", {
            count: arrived.length,
            client: latest.clientName ?? t("unknownClient"),
            outcome: t(`outcome.${latest.outcome}`),
          })
        : null}
    </p>
  );
}
