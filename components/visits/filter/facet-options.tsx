"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { OUTCOME_STYLE, outcomeColor } from "@/components/visits/outcome-style";
import { useErrorText } from "@/lib/client/use-error-text";
import { useVisitFacet } from "@/lib/domain/visits/filter-hooks";
import type { VisitFacet } from "@/lib/domain/visits/rules/visit-facets";
import type { FilterKey, VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { VISIT_OUTCOMES } from "@/lib/domain/visits/rules/visit-words";
import { isOneOfTwo } from "./conditions";
import { type ListedOption, OptionList } from "./option-list";
import { type ConditionText, useOwnWords } from "./use-condition-text";

interface FacetOptionsProps {
  readonly filter: VisitFilterText;
  /** `question` lists questions, `answer` the answers of `question`. */
  readonly facet: VisitFacet;
  readonly question?: string;
  readonly name: string;
  readonly selected: readonly string[];
  readonly words: ConditionText;
  readonly onSelect?: (values: readonly string[]) => void;
  readonly onOpen?: (value: string, label: string) => void;
}

/** Conditions of which there are many in most workspaces. */
const SEARCHED: readonly VisitFacet[] = ["agent", "portfolio", "tag"];

/** The options of one condition, counted by the server while the list is open. */
export function FacetOptions(props: FacetOptionsProps) {
  const { filter, facet, question, name, selected, words, onSelect, onOpen } = props;
  const t = useTranslations("filter.options");
  const errorText = useErrorText();
  const wordOf = useOwnWords();
  const { data, error, isFetching, refetch } = useVisitFacet(filter, { facet, question });
  if (error && !data) {
    return <ErrorState {...errorText(error)} onRetry={() => void refetch()} isRetrying={isFetching} />;
  }
  if (!data) return <OptionsSkeleton />;
  const key: FilterKey = facet === "question" ? "answer" : facet;
  const counted = data.options.map(
    (option): ListedOption => ({
      ...option,
      label: (facet === "question" ? null : wordOf(key, option.value)) ?? option.label ?? option.value,
      icon: facet === "outcome" ? <OutcomeIcon outcome={option.value} /> : undefined,
    }),
  );
  // What a link chose may occur nowhere in these dates: it can still be taken away here.
  const missing = selected
    .filter((value) => facet !== "question" && !counted.some((option) => option.value === value))
    .map((value): ListedOption => ({ value, label: words.valueText(key, value), hint: null, count: 0 }));
  const options = [...counted, ...missing];
  if (options.length === 0) {
    return (
      <p className="px-2 py-1 text-sm text-ink-soft">{t(facet === "question" ? "noQuestions" : "none")}</p>
    );
  }
  return (
    <>
      <OptionList
        name={name}
        options={options}
        selected={selected}
        isSearched={SEARCHED.includes(facet)}
        mode={facet === "question" ? "open" : isOneOfTwo(key) ? "one" : "several"}
        onSelect={onSelect}
        onOpen={(value) => onOpen?.(value, options.find((option) => option.value === value)?.label ?? value)}
      />
      {data.isCut ? <p className="px-2 pt-1 text-xs text-ink-faint">{t("cut")}</p> : null}
    </>
  );
}

function OutcomeIcon({ outcome }: { readonly outcome: string }) {
  const known = VISIT_OUTCOMES.find((word) => word === outcome);
  if (!known) return null;
  const Icon = OUTCOME_STYLE[known].icon;
  return <Icon aria-hidden style={{ color: outcomeColor(known) }} />;
}

function OptionsSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status" className="flex flex-col gap-2 px-2 py-1">
      <span className="sr-only">{t("loading")}</span>
      {["w-2/3", "w-1/2", "w-3/5"].map((width) => (
        <Skeleton key={width} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}
