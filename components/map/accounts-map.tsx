"use client";

import "leaflet/dist/leaflet.css";
import "./map.css";
import { type Map as LeafletMap, layerGroup, marker } from "leaflet";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { AccountMap } from "@/lib/domain/accounts/schema/list";
import { accountIcon, groupIcon } from "./account-icons";
import { fitExtent } from "./camera";
import { MapCanvas } from "./map-canvas";
import { MapControls } from "./map-controls";
import type { MapScene, MapTiles } from "./map-scene";
import { OutcomeGlyphs } from "./outcome-glyphs";
import { ScaleBar } from "./scale-bar";
import { useCameraState, useFit, useViewportReport, type Viewport } from "./use-map-camera";
import { useMapScene } from "./use-map-scene";

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
  const t = useTranslations("map");
  const glyphsRef = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const scene = useMapScene(map, glyphsRef, props.locale);
  const camera = useCameraState(scene);
  const extent = props.data?.extent ?? null;
  useViewportReport(scene, props.onViewportChange);
  useFit(scene, props.fitKey, props.isStale ? null : extent, useRef<string | null>(null));
  useMarks(scene, props.data, props.onOpen);
  return (
    <section aria-label={props.label} className="relative isolate h-full w-full overflow-hidden bg-map-water">
      <OutcomeGlyphs ref={glyphsRef} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div role="group" aria-label={t("keys")} className="size-full">
        <MapCanvas isInteractive tiles={props.tiles} onMap={setMap} onTilesReachable={ignore} />
      </div>
      <MapControls
        scene={scene}
        zoom={camera?.zoom}
        onFitAll={scene && extent ? () => fitExtent(scene.map, extent, true) : null}
        fullScreen={null}
        tools={null}
      />
      <div className="pointer-events-none absolute bottom-2 left-2">
        {camera && <ScaleBar lat={camera.lat} zoom={camera.zoom} />}
      </div>
    </section>
  );
}

function ignore(): void {}

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
