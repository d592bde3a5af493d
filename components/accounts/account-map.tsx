"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { LazyVisitsMap } from "@/components/map/lazy-visits-map";
import { useTilesSetting } from "@/components/map/tiles-context";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { useLive } from "@/components/visits/live-provider";
import { useOpenVisit } from "@/components/visits/use-visit-url";
import { ALL_VISITS, loadSpotVisits, useVisitMap } from "@/lib/domain/visits/hooks";
import type { MapBounds } from "@/lib/domain/visits/schema";

/** Every place where the account was visited. */
export function AccountMap({ accountId }: { readonly accountId: string }) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const tiles = useTilesSetting();
  const { freshVisitIds } = useLive();
  const { visitId, open } = useOpenVisit();
  const [view, setView] = useState<{ bounds: MapBounds; zoom: number } | null>(null);
  const filter = useMemo(() => ({ ...ALL_VISITS, account: accountId }), [accountId]);
  const map = useVisitMap(filter, view);
  return (
    <Card isFlush title={t("map")}>
      <div className="h-72 sm:h-80">
        {map.isError && !map.data ? (
          <QueryError query={map} />
        ) : (
          <LazyVisitsMap
            data={map.data}
            isStale={map.isPlaceholderData}
            selectedVisitId={visitId}
            onSelectVisit={open}
            onViewportChange={setView}
            freshVisitIds={freshVisitIds}
            fitKey={accountId}
            tiles={tiles}
            locale={locale}
            loadSpotVisits={loadSpotVisits(filter)}
          />
        )}
      </div>
    </Card>
  );
}
