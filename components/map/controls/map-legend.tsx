import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { OUTCOME_STYLE, outcomeColor } from "@/components/visits/outcome-style";
import { VISIT_OUTCOMES, type VisitOutcome } from "@/lib/domain/visits/rules/visit-words";
import { HEAT_GRADIENT } from "../heat/heat";

type MapLegendProps = {
  counts: Record<VisitOutcome, number> | null;
  /** Whether the colours of the heat are explained too. */
  hasHeat: boolean;
};

/** What the colours and icons mean, with how many visits of each are in view; closed at first on phones. */
export function MapLegend({ counts, hasHeat }: MapLegendProps) {
  const t = useTranslations("map");
  const listId = useId();
  const [isOpen, setIsOpen] = useState(() => matchMedia("(min-width: 640px)").matches);
  return (
    <div className="min-w-36 max-w-60 rounded-md border border-line bg-surface shadow-raised">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
        className="flex h-8 w-full items-center justify-between gap-3 rounded-md px-2.5 font-medium text-ink-soft text-xs hover:text-ink"
      >
        {t("legend")}
        <ChevronDown aria-hidden="true" className={clsx("size-3.5", !isOpen && "rotate-180")} />
      </button>
      {hasHeat && (
        <p className="flex items-center gap-2 px-2.5 pb-2 text-xs">
          <span className="sr-only">{t("heatScale")}</span>
          <span aria-hidden="true">{t("heatFew")}</span>
          <span
            aria-hidden="true"
            className="h-2 flex-1 rounded-full"
            style={{ background: HEAT_GRADIENT }}
          />
          <span aria-hidden="true">{t("heatMany")}</span>
        </p>
      )}
      <ul id={listId} hidden={!isOpen} className="px-2.5 pb-2">
        {VISIT_OUTCOMES.map((outcome) => (
          <LegendRow key={outcome} outcome={outcome} count={counts?.[outcome]} />
        ))}
      </ul>
    </div>
  );
}

function LegendRow({ outcome, count }: { outcome: VisitOutcome; count: number | undefined }) {
  const t = useTranslations("map");
  const format = useFormatter();
  const Icon = OUTCOME_STYLE[outcome].icon;
  return (
    <li className={clsx("flex h-6 items-center gap-2 text-xs", count === 0 && "text-ink-faint")}>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" style={{ color: outcomeColor(outcome) }} />
      <span className="flex-1">{t(`outcome.${outcome}`)}</span>
      <span className="tabular pl-3">{count === undefined ? "–" : format.number(count)}</span>
    </li>
  );
}
