"use client";

import { useFormatter, useTranslations } from "next-intl";
import { dayText } from "@/components/accounts/day-text";
import type { PromiseRow } from "@/lib/domain/promises/schema";
import { PromiseStatusBadge, PushBadge } from "./promise-badges";
import { useAmountText } from "./use-promise-columns";

/** What a phone shows of a promise under its client's name. */
export function PromiseCard({ promise }: { readonly promise: PromiseRow }) {
  const t = useTranslations("promises");
  const format = useFormatter();
  const amountText = useAmountText();
  return (
    <>
      <p className="tabular flex min-w-0 items-center gap-2 text-sm">
        <span className="truncate font-medium">{amountText(promise)}</span>
        <span className="truncate text-ink-soft">
          {promise.dueOn === null ? t("noDay") : dayText(format, promise.dueOn)}
        </span>
      </p>
      <p className="flex min-w-0 items-center gap-1 overflow-hidden">
        <PromiseStatusBadge promise={promise} />
        <PushBadge push={promise.push} />
      </p>
    </>
  );
}
