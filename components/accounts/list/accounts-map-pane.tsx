"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { LazyAccountsMap } from "@/components/map/lazy-accounts-map";
import { useTilesSetting } from "@/components/map/tiles-context";
import { QueryError } from "@/components/ui/query-error";
import { useAccountMap } from "@/lib/domain/accounts/list-hooks";
import type { AccountFilterText } from "@/lib/domain/accounts/rules/account-filter";
import type { MapBounds } from "@/lib/domain/visits/schema";

/** Where the accounts that match are; those without a position are counted beside. */
export function AccountsMapPane({ filter }: { readonly filter: AccountFilterText }) {
  const t = useTranslations("accountList");
  const locale = useLocale();
  const format = useFormatter();
  const tiles = useTilesSetting();
  const router = useRouter();
  const [view, setView] = useState<{ bounds: MapBounds; zoom: number } | null>(null);
  const map = useAccountMap(filter, view);
  return (
    <div className="flex h-full min-h-0 flex-col gap-2">
      <p role="status" className="tabular text-sm text-ink-soft">
        {map.data
          ? t("mapTotals", {
              placed: format.number(map.data.withPosition),
              missing: format.number(map.data.withoutPosition),
            })
          : t("counting")}
      </p>
      <div className="relative min-h-80 flex-1 overflow-hidden rounded-md border border-line">
        <div className="absolute inset-0">
          <LazyAccountsMap
            data={map.data}
            isStale={map.isPlaceholderData}
            onViewportChange={setView}
            onOpen={(accountId) => router.push(`/accounts/${accountId}`)}
            fitKey={JSON.stringify(filter)}
            tiles={tiles}
            locale={locale}
            label={t("mapLabel")}
          />
        </div>
        {map.isError ? (
          <div className="absolute inset-x-4 top-4 z-[1000] rounded-md border border-line bg-surface shadow-floating">
            <QueryError query={map} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
