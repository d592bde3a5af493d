"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { VisitRow } from "@/lib/domain/visits/schema";

interface LiveAnnouncerProps {
  readonly visits: readonly VisitRow[];
  readonly freshVisitIds: ReadonlySet<string>;
}

/** Not more often than this, or a busy morning would talk without pause. */
const PAUSE_MS = 4_000;

/** Tells screen readers, politely, that visits arrived; on screen the list and the map show it. */
export function LiveAnnouncer({ visits, freshVisitIds }: LiveAnnouncerProps) {
  const t = useTranslations("visits");
  const [text, setText] = useState("");
  const saidAt = useRef(0);
  useEffect(() => {
    const arrived = visits.filter(({ id }) => freshVisitIds.has(id));
    const latest = arrived[0];
    if (!latest || Date.now() - saidAt.current < PAUSE_MS) return;
    saidAt.current = Date.now();
    setText(
      t("announce", {
        count: arrived.length,
        client: latest.clientName ?? t("unknownClient"),
        outcome: t(`outcome.${latest.outcome}`),
      }),
    );
  }, [visits, freshVisitIds, t]);
  return (
    <p role="status" className="sr-only">
      {text}
    </p>
  );
}
