"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import type { ReadingNumber } from "@/lib/domain/campaigns/schema/reading";
import { useFigures } from "./use-figures";

const PERCENTS: readonly ReadingNumber[] = ["penetrationDay", "penetrationNow"];
const RATES: readonly ReadingNumber[] = ["callsPerMinute", "speed"];

interface ReadingFigureProps {
  readonly campaign: Pick<CampaignRow, "reading" | "marks">;
  readonly field: ReadingNumber;
}

/** One figure of the last reading. What could not be read is shown as it came, and marked; so is what passes 100 %. */
export function ReadingFigure({ campaign, field }: ReadingFigureProps) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const mark = campaign.marks.find((each) => each.field === field);
  const value = campaign.reading[field];
  if (mark?.problem === "unreadable") {
    return (
      <span className="inline-flex max-w-full items-center gap-1 text-warn" title={t("unreadable")}>
        <TriangleAlert aria-hidden className="size-3 shrink-0" />
        <span className="truncate font-mono text-xs">{mark.text || "—"}</span>
        <span className="sr-only">{t("unreadable")}</span>
      </span>
    );
  }
  if (value === null) return <span className="text-ink-faint">—</span>;
  const text = PERCENTS.includes(field)
    ? figures.percent(value)
    : RATES.includes(field)
      ? figures.rate(value)
      : figures.count(value);
  if (mark?.problem !== "over-100") return text;
  return (
    <span className="inline-flex items-center gap-1 text-warn" title={t("over100")}>
      <TriangleAlert aria-hidden className="size-3 shrink-0" />
      {text}
      <span className="sr-only">{t("over100")}</span>
    </span>
  );
}
