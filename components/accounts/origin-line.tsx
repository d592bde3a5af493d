"use client";

import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { LocalTime } from "@/components/visits/local-time";
import { useOpenVisit } from "@/components/visits/use-visit-url";

interface OriginLineProps {
  readonly origin: {
    readonly visitId: string;
    readonly at: string;
    readonly timeZone: string;
    readonly agentName: string | null;
  };
}

/** The visit in which something was learned: when, by whom, and the way there. */
export function OriginLine({ origin }: OriginLineProps) {
  const t = useTranslations("accounts");
  const { open } = useOpenVisit();
  const { visitId, at, timeZone, agentName } = origin;
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-faint">
      <AriaButton
        onPress={() => open(visitId)}
        className="min-h-6 rounded-md underline decoration-line-strong underline-offset-2 hover:text-ink"
      >
        <span className="sr-only">{t("openVisit")} </span>
        <LocalTime at={at} timeZone={timeZone} style="full" />
      </AriaButton>
      {agentName ? <span>· {agentName}</span> : null}
    </p>
  );
}
