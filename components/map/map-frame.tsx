import "leaflet/dist/leaflet.css";
import "./map.css";
import { useTranslations } from "next-intl";
import { MapControls } from "./controls/map-controls";
import { ScaleBar } from "./controls/scale-bar";
import { MapCanvas } from "./map-canvas";
import type { MapTiles } from "./map-scene";
import { OutcomeGlyphs } from "./marks/outcome-glyphs";
import type { MapView } from "./use-map-view";

interface MapFrameProps {
  readonly label: string;
  readonly view: MapView;
  readonly tiles: MapTiles | null;
  readonly onTilesReachable?: (isReachable: boolean) => void;
  /** Null while there is nothing to show. */
  readonly onFitAll: (() => void) | null;
}

/** A map that can be moved, with its buttons and scale. Fills its parent. */
export function MapFrame({ label, view, tiles, onTilesReachable = ignore, onFitAll }: MapFrameProps) {
  const t = useTranslations("map");
  const { scene, camera, glyphsRef, setMap } = view;
  return (
    <section aria-label={label} className="relative isolate h-full w-full overflow-hidden bg-map-water">
      <OutcomeGlyphs ref={glyphsRef} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div role="group" aria-label={t("keys")} className="size-full">
        <MapCanvas isInteractive tiles={tiles} onMap={setMap} onTilesReachable={onTilesReachable} />
      </div>
      <MapControls scene={scene} zoom={camera?.zoom} onFitAll={onFitAll} fullScreen={null} tools={null} />
      <div className="pointer-events-none absolute bottom-2 left-2">
        {camera && <ScaleBar lat={camera.lat} zoom={camera.zoom} />}
      </div>
    </section>
  );
}

function ignore(): void {}
