"use client";

import { useFormatter, useTranslations } from "next-intl";
import { HoverLink } from "@/components/ui/hover-link";
import { OutcomeBadge } from "@/components/visits/outcome-badge";
import { outcomeColor } from "@/components/visits/outcome-style";
import type { Overview } from "@/lib/domain/reports/schema";
import { VISIT_OUTCOMES } from "@/lib/domain/visits/rules/visit-words";

/** How today's visits ended: one bar, and each share leading to its visits. */
export function OutcomeShares({ outcomes }: { readonly outcomes: Overview["outcomes"] }) {
  const t = useTranslations("visits");
  const format = useFormatter();
  const total = VISIT_OUTCOMES.reduce((sum, outcome) => sum + (outcomes[outcome] ?? 0), 0);
  return (
    <>
      <div aria-hidden className="flex h-3 gap-[2px] overflow-hidden rounded-full bg-sunken">
        {VISIT_OUTCOMES.map((outcome) => (
          <div
            key={outcome}
            style={{ flexGrow: outcomes[outcome] ?? 0, flexBasis: 0, background: outcomeColor(outcome) }}
          />
        ))}
      </div>
      <ul className="mt-3 grid gap-x-6 gap-y-0.5">
        {VISIT_OUTCOMES.map((outcome) => {
          const count = outcomes[outcome] ?? 0;
          return (
            <li key={outcome}>
              <HoverLink
                href={`/visits?range=today&outcome=${outcome}`}
                className="-mx-2 flex min-h-8 items-center justify-between gap-2 rounded-md px-2 hover:bg-hover"
              >
                <OutcomeBadge outcome={outcome} label={t(`outcome.${outcome}`)} />
                <span className="tabular shrink-0 whitespace-nowrap text-sm">
                  {format.number(count)}
                  <span className="ml-2 inline-block w-12 text-right text-ink-faint">
                    {total === 0 ? "—" : format.number(count / total, "percent")}
                  </span>
                </span>
              </HoverLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}
