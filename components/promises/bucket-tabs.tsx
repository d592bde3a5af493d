"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { PROMISE_BUCKETS, type PromiseBucket } from "@/lib/domain/promises/rules/promise-words";
import type { PromiseBoard } from "@/lib/domain/promises/schema";
import { useMoney } from "./use-money";

interface BucketTabsProps {
  /** Null while nobody counted yet. */
  readonly buckets: PromiseBoard["buckets"] | null;
  readonly value: PromiseBucket;
  readonly onChange: (bucket: PromiseBucket) => void;
}

/** Shown even where they hold nothing; the others only when they do. */
const ALWAYS: ReadonlySet<PromiseBucket> = new Set(["overdue", "today", "week", "later", "kept", "all"]);

/** The board's columns, each with its count and its sum by currency; one is shown below. */
export function BucketTabs({ buckets, value, onChange }: BucketTabsProps) {
  const t = useTranslations("promises.bucket");
  const format = useFormatter();
  const { money } = useMoney();
  const held = new Map(buckets?.map((bucket) => [bucket.bucket, bucket]));
  const shown = PROMISE_BUCKETS.filter(
    (id) => ALWAYS.has(id) || id === value || (held.get(id)?.count ?? 0) > 0,
  );
  return (
    <ToggleButtonGroup
      aria-label={t("label")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = PROMISE_BUCKETS.find((id) => keys.has(id));
        if (chosen) onChange(chosen);
      }}
      className="grid grid-cols-2 gap-2 sm:grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))]"
    >
      {shown.map((id) => {
        const bucket = held.get(id);
        return (
          <ToggleButton
            key={id}
            id={id}
            className="flex min-w-0 flex-col items-start gap-0.5 rounded-md border border-line bg-surface px-3 py-2 text-left hover:bg-hover data-selected:border-accent data-selected:bg-accent-soft"
          >
            <span className="text-sm text-ink-soft">{t(id)}</span>
            <span
              className={clsx(
                "tabular text-lg font-semibold",
                id === "overdue" && (bucket?.count ?? 0) > 0 ? "text-danger" : "text-ink",
              )}
            >
              {bucket ? format.number(bucket.count, "integer") : "…"}
            </span>
            {bucket?.sums.map(({ currency, amount }) => (
              <span key={currency ?? "unknown"} className="tabular max-w-full truncate text-xs text-ink-soft">
                {money(amount, currency)}{" "}
                {currency === null ? null : <abbr className="no-underline">{currency}</abbr>}
              </span>
            ))}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
