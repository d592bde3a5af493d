import { Maximize2, Minimize2, Minus, Plus, Scan } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MapScene } from "../map-scene";
import { MAX_ZOOM } from "../map-scene";
import { ButtonColumn, MapButton } from "./map-button";
import { MapTools, type MapToolsProps } from "./map-tools";

type MapControlsProps = {
  scene: MapScene | null;
  zoom: number | undefined;
  onFitAll: (() => void) | null;
  fullScreen: { isOn: boolean; toggle: () => void } | null;
  /** Heat, drawing and measuring, where the map has them. */
  tools: MapToolsProps | null;
};

/** Zoom, fit all, full screen and the tools, as one column of real buttons. */
export function MapControls({ scene, zoom, onFitAll, fullScreen, tools }: MapControlsProps) {
  const t = useTranslations("map");
  return (
    <div className="absolute top-3 right-3 flex max-h-[calc(100%-2.5rem)] flex-col flex-wrap-reverse gap-2">
      <ButtonColumn>
        <MapButton
          icon={Plus}
          label={t("zoomIn")}
          isDisabled={zoom === undefined || zoom >= MAX_ZOOM}
          onPress={() => scene?.map.zoomIn()}
        />
        <MapButton
          icon={Minus}
          label={t("zoomOut")}
          isDisabled={zoom === undefined || zoom <= (scene?.map.getMinZoom() ?? 0)}
          onPress={() => scene?.map.zoomOut()}
        />
      </ButtonColumn>
      <ButtonColumn>
        <MapButton icon={Scan} label={t("fitAll")} isDisabled={!onFitAll} onPress={() => onFitAll?.()} />
        {fullScreen && (
          <MapButton
            icon={fullScreen.isOn ? Minimize2 : Maximize2}
            label={t(fullScreen.isOn ? "leaveFullScreen" : "fullScreen")}
            onPress={fullScreen.toggle}
          />
        )}
      </ButtonColumn>
      {tools && <MapTools {...tools} />}
    </div>
  );
}
