"use client";

import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Select, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from "./field-classes";
import { OPTION } from "./menu-classes";
import { PopoverSurface } from "./popover";

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
}

interface SelectFieldProps<Id extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly name?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
}

/** One of a short, known list. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { label, options, value, onChange, hint, error, placeholder, ...rest } = props;
  const t = useTranslations("common.select");
  return (
    <Select
      {...rest}
      isInvalid={error !== undefined}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) {
          onChange(chosen.id);
        }
      }}
      placeholder={placeholder ?? t("placeholder")}
      className={FIELD}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <AriaButton className={clsx(FIELD_BOX, "flex items-center justify-between gap-2 text-left")}>
        <SelectValue className="flex min-w-0 items-center gap-2 truncate data-placeholder:text-ink-faint [&_[slot=description]]:hidden" />
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </AriaButton>
      {hint ? (
        <Text slot="description" className={FIELD_HINT}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
      <PopoverSurface className="min-w-(--trigger-width)">
        <ListBox items={options} className="max-h-72 overflow-auto p-1 outline-none">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={OPTION}>
              {({ isSelected }) => (
                <>
                  {option.icon}
                  <span className="flex min-w-0 flex-1 flex-col">
                    <Text slot="label">{option.label}</Text>
                    {option.hint ? (
                      <Text slot="description" className={FIELD_HINT}>
                        {option.hint}
                      </Text>
                    ) : null}
                  </span>
                  {isSelected ? <Check aria-hidden className="size-4 text-accent" /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </PopoverSurface>
    </Select>
  );
}
