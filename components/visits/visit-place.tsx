"use client";

import { useLocale, useTranslations } from "next-intl";
import { LazyPositionMap } from "@/components/map/lazy-position-map";
import { useTilesSetting } from "@/components/map/tiles-context";
import { Banner } from "@/components/ui/banner";
import { CopyButton } from "@/components/ui/copy-button";
import { DrawerSection } from "@/components/ui/drawer-section";
import { POSITION_PROBLEMS } from "@/lib/domain/visits/rules/read-position";
import type { VisitDetail } from "@/lib/domain/visits/schema";
import { Fact, FactList } from "./facts";

/** Where, on a small map, or why there is no place. */
export function VisitPlace({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("visits");
  const locale = useLocale();
  const tiles = useTilesSetting();
  const { lat, lng } = visit;
  const problem = POSITION_PROBLEMS.find((known) => known === visit.positionProblem);
  return (
    <DrawerSection title={t("drawer.where")}>
      {lat !== null && lng !== null ? (
        <>
          <div className="mb-3 h-44 overflow-hidden rounded-md border border-line">
            <LazyPositionMap
              lat={lat}
              lng={lng}
              outcome={visit.outcome}
              tiles={tiles}
              label={visit.clientName ?? t("unknownClient")}
              locale={locale}
            />
          </div>
          <FactList>
            <Fact name={t("fields.position")}>
              <span className="tabular inline-flex items-center gap-1 font-mono text-xs">
                {lat}, {lng}
                <CopyButton text={`${lat}, ${lng}`} label={t("drawer.copyPosition")} />
              </span>
            </Fact>
            <Rebound isRebound={visit.isRebound} />
          </FactList>
        </>
      ) : (
        <>
          <Banner tone="warn">{t(`positionProblem.${problem ?? "missing"}`)}</Banner>
          <div className="mt-3">
            <FactList>
              <Rebound isRebound={visit.isRebound} />
            </FactList>
          </div>
        </>
      )}
    </DrawerSection>
  );
}

function Rebound({ isRebound }: { readonly isRebound: boolean | null }) {
  const t = useTranslations("visits");
  return (
    <Fact name={t("fields.rebound")}>
      {isRebound === null ? null : t(isRebound ? "rebound.yes" : "rebound.no")}
    </Fact>
  );
}
