import type { Ref } from "react";
import { OUTCOME_STYLE } from "@/components/visits/outcome-style";
import { VISIT_OUTCOMES } from "@/lib/domain/visits/rules/visit-words";

/** The outcome icons, rendered out of sight so that the canvas can take their shapes. */
export function OutcomeGlyphs({ ref }: { ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} hidden aria-hidden="true">
      {VISIT_OUTCOMES.map((outcome) => {
        const Icon = OUTCOME_STYLE[outcome].icon;
        return <Icon key={outcome} data-outcome={outcome} />;
      })}
    </div>
  );
}
