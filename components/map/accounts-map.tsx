"use client";

import { layerGroup, marker } from "leaflet";
import { useFormatter } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { AccountMap } from "@/lib/domain/accounts/schema/list";
import { fitExtent } from "./camera";
import { MapFrame } from "./map-frame";
import type { MapScene, MapTiles } from "./map-scene";
import { accountIcon, groupIcon } from "./marks/account-icons";
import { useFit, useViewportReport, type Viewport } from "./use-map-camera";
import { useMapView } from "./use-map-view";

export type AccountsMapProps = {
  data: AccountMap | undefined;
  /** The data belongs to an earlier filter or viewport, and newer is on its way. */
  isStale: boolean;
  onViewportChange: (viewport: Viewport) => void;
  onOpen: (accountId: string) => void;
  /** When it changes, the map shows the whole extent as soon as it is known. */
  fitKey: string;
  tiles: MapTiles | null;
  locale: string;
  label: string;
};

/** Where accounts are, alone or in groups that zoom. Fills its parent; the list is its accessible equal. */
export function AccountsMap(props: AccountsMapProps) {
  const view = useMapView(props.locale);
  const { scene } = view;
  const extent = props.data?.extent ?? null;
  useViewportReport(scene, props.onViewportChange);
  useFit(scene, props.fitKey, props.isStale ? null : extent);
  useMarks(scene, props.data, props.onOpen);
  return (
    <MapFrame
      label={props.label}
      view={view}
      tiles={props.tiles}
      onFitAll={scene && extent ? () => fitExtent(scene.map, extent, true) : null}
    />
  );
}

function useMarks(
  scene: MapScene | null,
  data: AccountMap | undefined,
  onOpen: (accountId: string) => void,
): void {
  const format = useFormatter();
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    if (!scene || !data) return;
    const marks = layerGroup().addTo(scene.map);
    for (const { lat, lng, count } of data.groups) {
      marker([lat, lng], { icon: groupIcon(format.number(count), count), keyboard: false })
        .on("click", () => scene.map.setView([lat, lng], scene.map.getZoom() + 2))
        .addTo(marks);
    }
    for (const { id, lat, lng, clientName, externalId, isInactive } of data.accounts) {
      const title = clientName ? `${clientName} · ${externalId}` : externalId;
      marker([lat, lng], { icon: accountIcon(isInactive), title, keyboard: false })
        .on("click", () => open(id))
        .addTo(marks);
    }
    return () => {
      marks.remove();
    };
  }, [scene, data, format]);
}
