"use client";

import { SlidersHorizontal, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { PausedSearchField } from "@/components/ui/paused-search-field";
import { Popover } from "@/components/ui/popover";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import {
  ACCOUNT_FILTER_KEYS,
  type AccountFilterKey,
  type AccountFilterText,
  EVERY_ACCOUNT,
} from "@/lib/domain/accounts/rules/account-filter";
import type { AccountFilterChange } from "./use-accounts-url";
import { useConditionOptions } from "./use-condition-options";

interface AccountFilterBarProps {
  readonly filter: AccountFilterText;
  readonly onChange: AccountFilterChange;
}

type ChosenKey = Exclude<AccountFilterKey, "q">;
const CHOSEN_KEYS = ACCOUNT_FILTER_KEYS.filter((key): key is ChosenKey => key !== "q");
const ANY = "any";

/** Search, the other conditions behind a button, and each active one with its cross. */
export function AccountFilterBar({ filter, onChange }: AccountFilterBarProps) {
  const t = useTranslations("accountList");
  const options = useConditionOptions();
  const active = CHOSEN_KEYS.filter((key) => filter[key] !== null);
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2 max-sm:contents">
      <PausedSearchField
        label={t("search")}
        value={filter.q}
        onChange={(q) => onChange({ q })}
        className="min-w-44 flex-1 max-sm:basis-full sm:max-w-80"
      />
      <Popover
        label={t("filters")}
        placement="bottom start"
        className="flex w-72 flex-col gap-3"
        trigger={
          <Button icon={<SlidersHorizontal aria-hidden />}>
            {t("filterCount", { count: active.length })}
          </Button>
        }
      >
        {CHOSEN_KEYS.map((key) => (
          <SelectField
            key={key}
            label={t(`condition.${key}`)}
            options={[{ id: ANY, label: t("any") }, ...options[key]]}
            value={filter[key] ?? ANY}
            onChange={(value) => onChange({ [key]: value === ANY ? null : value })}
          />
        ))}
      </Popover>
      {active.map((key) => {
        const text = `${t(`condition.${key}`)}: ${labelOf(options[key], filter[key])}`;
        return (
          <Button
            key={key}
            variant="quiet"
            aria-label={t("remove", { condition: text })}
            icon={<X aria-hidden />}
            onPress={() => onChange({ [key]: null })}
          >
            {text}
          </Button>
        );
      })}
      {active.length > 1 ? (
        <Button variant="quiet" onPress={() => onChange({ ...EVERY_ACCOUNT, q: filter.q })}>
          {t("clear")}
        </Button>
      ) : null}
    </div>
  );
}

/** A link may name several values of a condition. */
function labelOf(options: readonly SelectOption<string>[], value: string | null): string {
  const labels = (value ?? "")
    .split(",")
    .map((each) => options.find(({ id }) => id === each)?.label ?? each.slice(0, 12));
  return labels.join(", ");
}
