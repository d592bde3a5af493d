import { MapPinOff } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { VisitOutcome } from "@/lib/domain/visits/rules/visit-words";
import type { CameraState } from "../use-map-camera";
import { MapLegend } from "./map-legend";
import { ScaleBar } from "./scale-bar";

/** From here on the state's own name may be out of view, so the map says where it is. */
const PLACE_FROM_ZOOM = 9;

type MapHeaderProps = {
  camera: CameraState | null;
  withoutPosition: number;
  onShowWithoutPosition: (() => void) | undefined;
};

/** Top left: where the view is, and how many visits it cannot show. */
export function MapHeader({ camera, withoutPosition, onShowWithoutPosition }: MapHeaderProps) {
  const t = useTranslations("map");
  const locale = useLocale();
  const countryNames = useMemo(() => new Intl.DisplayNames(locale, { type: "region" }), [locale]);
  const place = camera && camera.zoom >= PLACE_FROM_ZOOM ? camera.place : null;
  const pill =
    "flex h-8 items-center gap-1.5 rounded-full border border-line bg-surface px-3 text-ink-soft text-xs shadow-raised";
  const text = t("withoutPosition", { count: withoutPosition });
  return (
    <div className="pointer-events-none absolute top-3 left-3 flex max-w-[calc(100%-5rem)] flex-wrap items-center gap-2">
      {place && (
        <p className={pill}>
          <span className="font-medium text-ink">{place.name}</span>
          {countryNames.of(place.country)}
        </p>
      )}
      {withoutPosition > 0 && onShowWithoutPosition && (
        <button
          type="button"
          onClick={onShowWithoutPosition}
          className={`${pill} pointer-events-auto tabular hover:bg-hover hover:text-ink`}
        >
          <MapPinOff aria-hidden="true" className="size-3.5" />
          {text}
        </button>
      )}
      {withoutPosition > 0 && !onShowWithoutPosition && (
        <p className={`${pill} tabular`}>
          <MapPinOff aria-hidden="true" className="size-3.5" />
          {text}
        </p>
      )}
    </div>
  );
}

type MapFooterProps = {
  camera: CameraState | null;
  counts: Record<VisitOutcome, number> | null;
  hasHeat: boolean;
  areTilesUnreachable: boolean;
};

/** Bottom left: legend and scale; a word when the tile server cannot be reached. */
export function MapFooter({ camera, counts, hasHeat, areTilesUnreachable }: MapFooterProps) {
  const t = useTranslations("map");
  return (
    <div className="pointer-events-none absolute bottom-3 left-3 flex items-end gap-3 [&>*]:pointer-events-auto">
      <MapLegend counts={counts} hasHeat={hasHeat} />
      <div className="pointer-events-none flex flex-col items-start gap-2">
        {areTilesUnreachable && (
          <p className="rounded-full border border-line bg-surface px-2.5 py-0.5 text-ink-soft text-xs">
            {t("noBaseMap")}
          </p>
        )}
        {camera && <ScaleBar lat={camera.lat} zoom={camera.zoom} />}
      </div>
    </div>
  );
}
