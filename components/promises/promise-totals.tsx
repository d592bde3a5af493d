"use client";

import { useFormatter, useTranslations } from "next-intl";
import { StatTile } from "@/components/ui/stat-tile";
import type { PromiseBoard } from "@/lib/domain/promises/schema";
import { useMoney } from "./use-money";

/** Promised, covered and kept, a row for each currency: nothing is summed across. */
export function PromiseTotals({ totals }: { readonly totals: PromiseBoard["totals"] }) {
  const t = useTranslations("promises.totals");
  const format = useFormatter();
  const { money, nameOf } = useMoney();
  return (
    <section aria-label={t("label")} className="flex flex-col gap-3 empty:hidden">
      {totals.map(({ currency, count, promised, covered, keptShare }) => (
        <div key={currency ?? "unknown"} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          <StatTile
            label={t("promised", { currency: nameOf(currency) })}
            value={money(promised, currency)}
            hint={t("count", { count })}
          />
          <StatTile label={t("covered", { currency: nameOf(currency) })} value={money(covered, currency)} />
          <StatTile
            label={t("kept", { currency: nameOf(currency) })}
            value={keptShare === null ? "—" : format.number(keptShare, "percent")}
            hint={keptShare === null ? t("nothingDue") : t("keptHint")}
          />
        </div>
      ))}
    </section>
  );
}
