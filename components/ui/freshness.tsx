"use client";

import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAge } from "./use-age";

interface FreshnessProps {
  /** When what is shown was last known to be true; null before the first answer. */
  readonly at: string | Date | null;
  /** Older than this it turns amber. */
  readonly staleAfterS: number;
  /** Why the last attempt failed; the age then says how old the last good answer is. */
  readonly failure?: string | null;
}

/** How old a card's contents are. It ticks, and is silent for screen readers. */
export function Freshness({ at, staleAfterS, failure }: FreshnessProps) {
  const t = useTranslations("common.freshness");
  if (at === null) {
    return (
      <FreshnessLine tone={failure ? "failed" : "fresh"}>
        {failure ? t("failed", { reason: failure }) : t("never")}
      </FreshnessLine>
    );
  }
  return <DatedFreshness at={at} staleAfterS={staleAfterS} failure={failure} />;
}

function DatedFreshness({ at, staleAfterS, failure }: FreshnessProps & { readonly at: string | Date }) {
  const t = useTranslations("common.freshness");
  const { seconds, text: age } = useAge(at);
  if (failure) {
    return <FreshnessLine tone="failed">{t("failedWithAge", { reason: failure, age })}</FreshnessLine>;
  }
  if (seconds > staleAfterS) {
    return <FreshnessLine tone="stale">{t("stale", { age })}</FreshnessLine>;
  }
  return <FreshnessLine tone="fresh">{t("updated", { age })}</FreshnessLine>;
}

const TONES = {
  fresh: { ink: "text-ink-faint", Icon: CircleCheck },
  stale: { ink: "text-warn", Icon: Clock },
  failed: { ink: "text-danger", Icon: CircleAlert },
} as const;

interface FreshnessLineProps {
  readonly tone: keyof typeof TONES;
  readonly children: string;
}

function FreshnessLine({ tone, children }: FreshnessLineProps) {
  const { ink, Icon } = TONES[tone];
  return (
    <span className={clsx("tabular inline-flex items-center gap-1 text-xs", ink)}>
      <Icon aria-hidden className="size-3 shrink-0" />
      {children}
    </span>
  );
}
