"use client";

import { clsx } from "clsx";
import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import {
  type SearchFieldProps as AriaProps,
  SearchField as AriaSearchField,
} from "react-aria-components/SearchField";
import { FIELD_BOX } from "./field-classes";

interface SearchFieldProps extends Omit<AriaProps, "className" | "style" | "children" | "aria-label"> {
  readonly label: string;
  readonly placeholder?: string;
  /** The `/` key goes to this field. One per page. */
  readonly isPageSearch?: boolean;
  readonly className?: string;
}

export function SearchField({ label, placeholder, isPageSearch, className, ...props }: SearchFieldProps) {
  const t = useTranslations("common.actions");
  return (
    <AriaSearchField {...props} aria-label={label} className={clsx("group relative min-w-0", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
      />
      <Input
        placeholder={placeholder ?? label}
        data-page-search={isPageSearch || undefined}
        className={clsx(FIELD_BOX, "pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden")}
      />
      <AriaButton
        aria-label={t("clear")}
        className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-md text-ink-faint group-data-empty:hidden hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </AriaButton>
    </AriaSearchField>
  );
}
