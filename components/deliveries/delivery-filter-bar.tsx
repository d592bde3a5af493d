"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { PausedSearchField } from "@/components/ui/paused-search-field";
import { SelectField } from "@/components/ui/select-field";
import { deliveryStateSchema, deliveryTargetSchema } from "@/lib/domain/deliveries/schema/delivery";
import type { DeliverySelection, StateCounts } from "@/lib/domain/deliveries/schema/listing";
import type { useDeliveryUrl } from "./use-delivery-url";

interface DeliveryFilterBarProps {
  readonly selection: DeliverySelection;
  /** Null before the first answer. */
  readonly counts: StateCounts | null;
  readonly onChange: ReturnType<typeof useDeliveryUrl>["change"];
}

const ANY = "any";

/** Which deliveries are listed; the states carry their counts. */
export function DeliveryFilterBar({ selection, counts, onChange }: DeliveryFilterBarProps) {
  const t = useTranslations("deliveries");
  const isFiltered = Object.keys(selection).length > 0;
  return (
    <div className="flex flex-col gap-3">
      <StateChips state={selection.state ?? null} counts={counts} onChange={onChange} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-56">
          <SelectField
            label={t("filter.target")}
            value={selection.target ?? ANY}
            options={[
              { id: ANY, label: t("filter.anyTarget") },
              ...deliveryTargetSchema.options.map((id) => ({ id, label: t(`target.${id}`) })),
            ]}
            onChange={(id) => void onChange({ target: id === ANY ? null : id })}
          />
        </div>
        <DateField
          label={t("filter.from")}
          value={selection.from ?? null}
          onChange={(from) => void onChange({ from })}
        />
        <DateField
          label={t("filter.to")}
          value={selection.to ?? null}
          onChange={(to) => void onChange({ to })}
        />
        <PausedSearchField
          label={t("filter.search")}
          value={selection.q ?? null}
          onChange={(q) => void onChange({ q })}
          className="w-full sm:w-64"
        />
        {selection.visit || selection.promise ? (
          <p className="flex min-h-9 items-center text-sm text-ink-soft">
            {t(selection.promise ? "filter.ofPromise" : "filter.ofVisit")}
          </p>
        ) : null}
        {isFiltered ? (
          <Button
            variant="quiet"
            onPress={() =>
              void onChange({
                target: null,
                state: null,
                from: null,
                to: null,
                q: null,
                visit: null,
                promise: null,
              })
            }
          >
            {t("filter.clear")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function StateChips({
  state,
  counts,
  onChange,
}: {
  readonly state: DeliverySelection["state"] | null;
  readonly counts: StateCounts | null;
  readonly onChange: DeliveryFilterBarProps["onChange"];
}) {
  const t = useTranslations("deliveries");
  const format = useFormatter();
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{t("filter.state")}</legend>
      {deliveryStateSchema.options.map((each) => (
        <AriaButton
          key={each}
          aria-pressed={state === each}
          onPress={() => void onChange({ state: state === each ? null : each })}
          className={clsx(
            "flex h-8 items-center gap-1.5 rounded-full border px-3 text-sm outline-offset-2 outline-accent data-focus-visible:outline-2",
            state === each
              ? "border-accent bg-accent-soft text-accent-strong"
              : "border-line bg-surface text-ink-soft hover:bg-hover",
          )}
        >
          {t(`state.${each}`)}
          <span className="tabular font-medium text-ink">
            {counts ? format.number(counts[each] ?? 0) : "…"}
          </span>
        </AriaButton>
      ))}
    </fieldset>
  );
}
