import clsx from "clsx";
import type { VisitOutcome } from "@/lib/domain/visits/rules/visit-words";
import { OUTCOME_STYLE, outcomeColor } from "./outcome-style";

type OutcomeBadgeProps = {
  outcome: VisitOutcome;
  /** Already translated. */
  label: string;
  className?: string;
};

/** An outcome as icon and words; the words keep the full AA contrast of the outcome's colour on its ground. */
export function OutcomeBadge({ outcome, label, className }: OutcomeBadgeProps) {
  const Icon = OUTCOME_STYLE[outcome].icon;
  return (
    <span
      className={clsx("inline-flex items-center gap-1.5 whitespace-nowrap text-sm", className)}
      style={{ color: outcomeColor(outcome) }}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={2} />
      <span className="font-medium">{label}</span>
    </span>
  );
}
