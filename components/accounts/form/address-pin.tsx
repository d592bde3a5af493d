"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { LazyPinMap } from "@/components/map/lazy-pin-map";
import { useTilesSetting } from "@/components/map/tiles-context";
import { Button } from "@/components/ui/button";
import { readCoordinate } from "@/lib/domain/accounts/rules/read-account/read-numbers";
import type { AccountFormState } from "./use-account-form";

/** About ten centimetres. */
const DECIMALS = 6;

/** Where the debtor lives, by a pin that is dragged; latitude and longitude follow, and lead it too. */
export function AddressPin({ state }: { readonly state: AccountFormState }) {
  const t = useTranslations("accountForm.pin");
  const locale = useLocale();
  const tiles = useTilesSetting();
  const { change } = state;
  const { lat = "", lng = "" } = state.texts;
  const place = useMemo(() => placeOf(lat, lng), [lat, lng]);
  const onPlace = useCallback(
    (next: { lat: number; lng: number }) =>
      change({ lat: next.lat.toFixed(DECIMALS), lng: next.lng.toFixed(DECIMALS) }),
    [change],
  );
  return (
    <div className="mb-4 flex flex-col gap-2">
      <div className="h-72 overflow-hidden rounded-md border border-line">
        <LazyPinMap
          place={place}
          onPlace={onPlace}
          tiles={tiles}
          locale={locale}
          label={t("map")}
          pinLabel={t("pin")}
        />
      </div>
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <p className="text-xs text-ink-faint">{t(place ? "drag" : "press")}</p>
        {place ? (
          <Button variant="quiet" onPress={() => change({ lat: "", lng: "" })}>
            {t("remove")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function placeOf(lat: string, lng: string): { lat: number; lng: number } | null {
  const [north, east] = [readCoordinate(lat.trim(), 90).value, readCoordinate(lng.trim(), 180).value];
  return north === null || east === null ? null : { lat: Number(north), lng: Number(east) };
}
