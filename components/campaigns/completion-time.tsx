"use client";

import { useTranslations } from "next-intl";
import type { Completion } from "@/lib/domain/campaigns/schema/campaign";
import { useFigures } from "./use-figures";

interface CompletionProps {
  readonly completion: Completion;
  readonly timeZone: string;
}

/** When everything will be dialled, with its range; or in a word why nobody can say. */
export function CompletionTime({ completion, timeZone }: CompletionProps) {
  const t = useTranslations("campaigns.completion");
  const range = useCompletionRange();
  const figures = useFigures();
  if (completion.kind === "none") {
    return <span className="text-sm text-ink-faint">{t(completion.reason)}</span>;
  }
  return (
    <span className="flex flex-col">
      <span className="tabular font-medium">≈ {figures.clock(completion.at, timeZone, new Date())}</span>
      <span className="tabular text-xs text-ink-faint">{range(completion, timeZone)}</span>
    </span>
  );
}

type Expected = Extract<Completion, { kind: "expected" }>;

function useCompletionRange(): (completion: Expected, timeZone: string) => string {
  const t = useTranslations("campaigns.completion");
  const figures = useFigures();
  return ({ earliestAt, latestAt }, timeZone) => {
    const from = figures.clock(earliestAt, timeZone, new Date());
    return latestAt === null
      ? t("openRange", { from })
      : t("range", { from, to: figures.clock(latestAt, timeZone, new Date()) });
  };
}

/** The same as one sentence. */
export function useCompletionSentence(): (props: CompletionProps) => string {
  const t = useTranslations("campaigns.completion");
  const figures = useFigures();
  const range = useCompletionRange();
  return ({ completion, timeZone }) => {
    if (completion.kind === "none") return t("none", { reason: t(`reasons.${completion.reason}`) });
    return t("sentence", {
      perMinute: figures.rate(completion.perMinute),
      remaining: figures.count(completion.remaining),
      at: figures.clock(completion.at, timeZone, new Date()),
      range: range(completion, timeZone),
    });
  };
}
