"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { PausedSearchField } from "@/components/ui/paused-search-field";
import { Popover } from "@/components/ui/popover";
import { useIsPhone } from "@/components/ui/use-is-phone";
import { toTextKey } from "@/lib/core/text";
import type { ViewPage } from "@/lib/domain/views/rules";
import { FILTER_KEYS, type FilterKey, type VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { NO_CONDITIONS, SECTION_KEYS, valuesOf } from "./filter/conditions";
import { FilterChips } from "./filter/filter-chips";
import { FilterSections } from "./filter/filter-sections";
import { RangePicker } from "./filter/range-picker";
import { useConditionText } from "./filter/use-condition-text";
import { ViewsMenu } from "./filter/views-menu";
import { type FilterChange, type ReadableFilter, useComparison } from "./use-visit-url";

interface VisitFilterBarProps {
  readonly filter: ReadableFilter;
  readonly onChange: FilterChange;
  /** Today in the workspace's zone, ISO. */
  readonly today: string;
  /** The conditions that this page offers; all unless said. A link's others still count and show as chips. */
  readonly keys?: readonly FilterKey[];
  /** Whose saved views are offered; none unless said. */
  readonly page?: ViewPage;
  /** Offers `compare=previous` (`useComparison`): for pages that show the period before. */
  readonly canCompare?: boolean;
}

/** Punctuation alone finds nothing: it asks for nothing. */
const toSearchText = (text: string) => (toTextKey(text) === "" ? null : text.trim());

/**
 * The one filter, on whichever page: dates, text, every condition with counts, saved views, and in chips what is
 * active. What is chosen in one go is one step for Back.
 */
export function VisitFilterBar(props: VisitFilterBarProps) {
  const { filter, onChange, today, keys = FILTER_KEYS, page, canCompare = false } = props;
  const t = useTranslations("filter");
  const words = useConditionText(filter);
  const comparison = useComparison();
  const filtersButton = useRef<HTMLButtonElement>(null);
  const searches = keys.includes("q");
  return (
    <div className="flex min-w-0 flex-1 basis-full flex-col gap-2 sm:basis-0">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <RangePicker
          range={filter.range}
          today={today}
          onChange={(range) => onChange({ range })}
          comparison={canCompare ? { ...comparison } : null}
        />
        <FiltersButton {...props} keys={keys} words={words} buttonRef={filtersButton} />
        {page ? <ViewsMenu page={page} /> : null}
        {searches ? (
          <PausedSearchField
            label={t("search")}
            value={filter.q}
            onChange={(q) => onChange({ q })}
            toQuestion={toSearchText}
            className="min-w-44 flex-1 max-sm:basis-full sm:max-w-80"
          />
        ) : null}
      </div>
      <FilterChips
        filter={filter}
        keys={FILTER_KEYS.filter((key) => key !== "range" && !(key === "q" && searches))}
        words={words}
        onChange={onChange}
        onCleared={() => filtersButton.current?.focus()}
      />
    </div>
  );
}

interface FiltersButtonProps extends Pick<VisitFilterBarProps, "filter" | "onChange"> {
  readonly keys: readonly FilterKey[];
  readonly words: ReturnType<typeof useConditionText>;
  readonly buttonRef: React.RefObject<HTMLButtonElement | null>;
}

/** Beside its button on a desk, a sheet of its own on a phone. */
function FiltersButton({ filter, onChange, keys, words, buttonRef }: FiltersButtonProps) {
  const t = useTranslations("filter");
  const isPhone = useIsPhone();
  const [isOpen, setIsOpen] = useState(false);
  const isFirstChange = useRef(true);
  const open = (is: boolean) => {
    isFirstChange.current = true;
    setIsOpen(is);
  };
  const change = (values: Partial<VisitFilterText>) => {
    onChange(values, { history: isFirstChange.current ? "push" : "replace" });
    isFirstChange.current = false;
  };
  const count = SECTION_KEYS.reduce((sum, key) => sum + valuesOf(filter, key).length, 0);
  const sections = (
    <FilterSections
      filter={filter}
      keys={SECTION_KEYS.filter((key) => keys.includes(key))}
      words={words}
      onChange={change}
    />
  );
  const trigger = (
    <Button
      ref={buttonRef}
      icon={<SlidersHorizontal aria-hidden />}
      aria-label={t("openCount", { count })}
      onPress={isPhone ? () => open(true) : undefined}
    >
      {t("open")}
      {count > 0 ? <Badge tone="accent">{String(count)}</Badge> : null}
    </Button>
  );
  if (!isPhone) {
    return (
      <Popover
        label={t("open")}
        placement="bottom start"
        className="max-h-[70dvh] w-96 overflow-auto"
        trigger={trigger}
        isOpen={isOpen}
        onOpenChange={open}
      >
        {sections}
      </Popover>
    );
  }
  return (
    <>
      {trigger}
      <Drawer
        title={t("open")}
        isOpen={isOpen}
        onClose={() => open(false)}
        footer={
          <>
            <Button onPress={() => change(NO_CONDITIONS)} isDisabled={count === 0}>
              {t("clear")}
            </Button>
            <Button variant="primary" className="flex-1" onPress={() => open(false)}>
              {t("close")}
            </Button>
          </>
        }
      >
        {sections}
      </Drawer>
    </>
  );
}
