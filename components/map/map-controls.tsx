import clsx from "clsx";
import { type LucideIcon, Maximize2, Minimize2, Minus, Plus, Scan } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MapScene } from "./map-scene";
import { MAX_ZOOM } from "./map-scene";

type MapControlsProps = {
  scene: MapScene | null;
  zoom: number | undefined;
  onFitAll: (() => void) | null;
  fullScreen: { isOn: boolean; toggle: () => void } | null;
};

/** Zoom, fit all and full screen, as one column of real buttons. */
export function MapControls({ scene, zoom, onFitAll, fullScreen }: MapControlsProps) {
  const t = useTranslations("map");
  return (
    <div className="absolute top-3 right-3 flex flex-col gap-2">
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
    </div>
  );
}

function ButtonColumn({ children }: { children: React.ReactNode }) {
  return (
    <div className="flex flex-col divide-y divide-line overflow-hidden rounded-md border border-line bg-surface shadow-raised">
      {children}
    </div>
  );
}

type MapButtonProps = { icon: LucideIcon; label: string; isDisabled?: boolean; onPress: () => void };

function MapButton({ icon: Icon, label, isDisabled = false, onPress }: MapButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
      className={clsx(
        "grid size-9 place-items-center text-ink-soft -outline-offset-2 sm:size-8",
        isDisabled ? "opacity-40" : "hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}
