"use client";

import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";

export interface Chip<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: string;
}

interface ChipGroupProps<Id extends string> {
  readonly label: string;
  readonly chips: readonly Chip<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
  /** One is always chosen: pressing it again changes nothing. */
  readonly isRequired?: boolean;
}

/** One of a handful, with counts; on a phone one line that scrolls, so that the list stays in sight. */
export function ChipGroup<Id extends string>(props: ChipGroupProps<Id>) {
  const { label, chips, value, onChange, isRequired } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={isRequired}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => onChange(chips.find(({ id }) => keys.has(id))?.id ?? null)}
      className="flex gap-1.5 max-sm:-mx-4 max-sm:-my-1 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap"
    >
      {chips.map(({ id, label: text, count }) => (
        <ToggleButton
          key={id}
          id={id}
          className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full border border-line bg-surface px-3 text-sm font-medium whitespace-nowrap text-ink-soft transition-colors hover:bg-hover hover:text-ink data-selected:border-accent data-selected:bg-accent-soft data-selected:text-accent-strong pointer-coarse:h-9"
        >
          {text}
          {count === undefined ? null : <span className="tabular font-normal">{count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
