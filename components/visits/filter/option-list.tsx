"use client";

import { clsx } from "clsx";
import { Check, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { OPTION } from "@/components/ui/menu-classes";
import { SearchField } from "@/components/ui/search-field";
import { toTextKey } from "@/lib/core/text";

export interface ListedOption {
  readonly value: string;
  readonly label: string;
  readonly hint: string | null;
  readonly icon?: ReactNode;
  readonly count: number;
}

interface OptionListProps {
  /** What the options are of: "Agente". */
  readonly name: string;
  readonly options: readonly ListedOption[];
  readonly selected: readonly string[];
  /** `open` makes a list of doors: pressing one calls `onOpen` and nothing is selected. */
  /** Shows the search field however few options there are: where in other places there are hundreds. */
  readonly isSearched?: boolean;
  readonly mode: "several" | "one" | "open";
  readonly onSelect?: (values: readonly string[]) => void;
  readonly onOpen?: (value: string) => void;
}

/** From here on one types rather than reads. */
const TYPE_AHEAD_FROM = 9;
/** More rows than anybody reads; what is left out is said, and found by typing. */
const MOST_ROWS = 200;

/** Options with their counts; long lists narrow as one types, accents and case aside. */
export function OptionList(props: OptionListProps) {
  const t = useTranslations("filter.options");
  const [text, setText] = useState("");
  if (!props.isSearched && props.options.length < TYPE_AHEAD_FROM)
    return <Rows {...props} matches={props.options} />;
  const words = toTextKey(text).split(" ");
  const matches = props.options.filter(({ label, hint }) => {
    const key = toTextKey(`${label} ${hint ?? ""}`);
    return words.every((word) => key.includes(word));
  });
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField label={t("find", { name: props.name })} className="mb-2" autoFocus={hasKeyboard()} />
      <Rows {...props} matches={matches} />
    </Autocomplete>
  );
}

/** On a phone the focus would bring up the keyboard over the list. */
function hasKeyboard(): boolean {
  return matchMedia("(pointer: fine)").matches;
}

function Rows(props: OptionListProps & { readonly matches: readonly ListedOption[] }) {
  const { name, matches, selected, mode, onSelect, onOpen } = props;
  const t = useTranslations("filter.options");
  const format = useFormatter();
  const shown = matches.slice(0, MOST_ROWS);
  const left = matches.length - shown.length;
  const isShown = (value: string) => shown.some((option) => option.value === value);
  return (
    <>
      <ListBox
        aria-label={name}
        escapeKeyBehavior="none"
        items={shown.map((option) => ({ ...option, id: option.value }))}
        selectionMode={mode === "open" ? "none" : mode === "one" ? "single" : "multiple"}
        selectedKeys={selected.filter(isShown)}
        onSelectionChange={(keys) => {
          if (keys === "all") return;
          // What the typed text hides stays chosen.
          const hidden = mode === "several" ? selected.filter((value) => !isShown(value)) : [];
          onSelect?.([...hidden, ...[...keys].map(String)]);
        }}
        onAction={mode === "open" ? (key) => onOpen?.(String(key)) : undefined}
        renderEmptyState={() => <p className="px-2 py-3 text-sm text-ink-soft">{t("noMatch")}</p>}
        className="max-h-64 overflow-auto outline-none"
      >
        {(option) => (
          <ListBoxItem id={option.value} textValue={option.label} className={OPTION}>
            {({ isSelected }) => (
              <>
                {mode === "open" ? null : <Mark isSelected={isSelected} isRound={mode === "one"} />}
                {option.icon}
                <span className="min-w-0 flex-1 truncate">
                  {option.label}
                  {option.hint ? <span className="text-ink-faint"> · {option.hint}</span> : null}
                </span>
                <span
                  className="tabular shrink-0 text-sm text-ink-faint"
                  title={t("count", { count: option.count, text: format.number(option.count) })}
                >
                  {format.number(option.count)}
                </span>
                {mode === "open" ? <ChevronRight aria-hidden className="text-ink-faint" /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {left > 0 ? (
        <p className="px-2 pt-1 text-xs text-ink-faint">
          {t("more", { count: left, text: format.number(left) })}
        </p>
      ) : null}
    </>
  );
}

function Mark({ isSelected, isRound }: { readonly isSelected: boolean; readonly isRound: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "flex size-4 shrink-0 items-center justify-center border",
        isRound ? "rounded-full" : "rounded-[4px]",
        isSelected ? "border-accent bg-accent text-on-accent" : "border-line-strong bg-surface",
      )}
    >
      {isSelected ? <Check strokeWidth={3} className="size-3" /> : null}
    </span>
  );
}
