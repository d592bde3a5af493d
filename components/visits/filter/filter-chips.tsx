"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { Tag, TagGroup, TagList } from "react-aria-components/TagGroup";
import { Button } from "@/components/ui/button";
import type { FilterKey, VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { NO_CONDITIONS, valuesOf, withValues } from "./conditions";
import type { ConditionText } from "./use-condition-text";

interface FilterChipsProps {
  readonly filter: VisitFilterText;
  readonly keys: readonly FilterKey[];
  readonly words: ConditionText;
  readonly onChange: (change: Partial<VisitFilterText>) => void;
  /** After everything was taken away: the chips are gone, and with them the focus. */
  readonly onCleared: () => void;
}

/** More values of one condition stand in one chip. */
const MOST_CHIPS_OF_ONE = 3;

interface Chip {
  readonly id: string;
  readonly text: string;
  readonly change: Partial<VisitFilterText>;
}

/** What is active, in words; each can be taken away with a press, or with Delete. */
export function FilterChips({ filter, keys, words, onChange, onCleared }: FilterChipsProps) {
  const t = useTranslations("filter");
  const chips = useChips(filter, keys, words);
  if (chips.length === 0) return null;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      <TagGroup
        aria-label={t("active")}
        onRemove={(removed) => {
          const change = chips.find(({ id }) => removed.has(id))?.change;
          if (change) onChange(change);
        }}
        className="min-w-0 max-w-full"
      >
        <TagList items={chips} className="flex min-w-0 flex-wrap gap-1.5">
          {(chip) => (
            <Tag
              id={chip.id}
              textValue={chip.text}
              className="flex min-h-7 max-w-full items-center gap-0.5 rounded-full border border-line bg-accent-soft pl-2.5 text-sm text-accent-strong pointer-coarse:min-h-9"
            >
              <span className="min-w-0 truncate">{chip.text}</span>
              <AriaButton
                slot="remove"
                aria-label={t("removeChip", { condition: chip.text })}
                className="flex size-7 shrink-0 items-center justify-center rounded-full hover:bg-hover pointer-coarse:size-9"
              >
                <X aria-hidden className="size-3.5" />
              </AriaButton>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <Button
        variant="quiet"
        onPress={() => {
          onChange(NO_CONDITIONS);
          onCleared();
        }}
      >
        {t("clear")}
      </Button>
    </div>
  );
}

function useChips(
  filter: VisitFilterText,
  keys: readonly FilterKey[],
  words: ConditionText,
): readonly Chip[] {
  const t = useTranslations("filter");
  const names = useTranslations("visits.filter.name");
  return keys.flatMap((key): Chip[] => {
    const values = valuesOf(filter, key);
    const groups = key === "answer" ? [...Map.groupBy(values, questionOf)] : [[null, values] as const];
    return groups.flatMap(([question, group]): Chip[] => {
      const name = question === null ? names(key) : words.questionText(question);
      const without = (removed: readonly string[]) =>
        withValues(
          key,
          values.filter((value) => !removed.includes(value)),
        );
      if (group.length > MOST_CHIPS_OF_ONE) {
        const text = t("chip", { name, value: t("several", { count: group.length }) });
        return [{ id: `${key} ${question}`, text, change: without(group) }];
      }
      return group.map((value) => ({
        id: `${key} ${value}`,
        text: t("chip", { name, value: words.valueText(key, value) }),
        change: without([value]),
      }));
    });
  });
}

function questionOf(value: string): string {
  return value.slice(0, value.indexOf("="));
}
