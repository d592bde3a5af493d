"use client";

import { MapPinOff } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { LazyAccountsMap } from "@/components/map/lazy-accounts-map";
import { useTilesSetting } from "@/components/map/tiles-context";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryError } from "@/components/ui/query-error";
import { useAccountMap } from "@/lib/domain/accounts/list-hooks";
import { type AccountFilterText, isFiltered } from "@/lib/domain/accounts/rules/account-filter";
import type { MapBounds } from "@/lib/domain/visits/schema";
import { AccountsEmpty } from "./accounts-empty";
import type { AccountFilterChange } from "./use-accounts-url";

interface AccountsMapPaneProps {
  readonly filter: AccountFilterText;
  readonly onChange: AccountFilterChange;
}

/** Where the accounts that match are; those without a position are counted beside. */
export function AccountsMapPane({ filter, onChange }: AccountsMapPaneProps) {
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
          <OverMap>
            <QueryError query={map} />
          </OverMap>
        ) : null}
        {map.data && !map.isError && map.data.withPosition === 0 ? (
          <OverMap>
            {map.data.withoutPosition === 0 ? (
              <AccountsEmpty isFiltered={isFiltered(filter)} onChange={onChange} />
            ) : (
              <EmptyState
                icon={<MapPinOff aria-hidden />}
                title={t("nonePlaced")}
                text={t("nonePlacedText")}
              />
            )}
          </OverMap>
        ) : null}
      </div>
    </div>
  );
}

/** Said over a map that has nothing to show. */
function OverMap({ children }: { readonly children: ReactNode }) {
  return (
    <div className="absolute inset-x-4 top-4 z-[1000] mx-auto max-w-lg rounded-md border border-line bg-surface shadow-floating">
      {children}
    </div>
  );
}
