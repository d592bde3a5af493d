import { Flame, Frame, Pentagon, Ruler, SquareDashed, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MapDrawing } from "../drawing/use-map-drawing";
import { ButtonColumn, MapButton } from "./map-button";

export type MapToolsProps = {
  drawing: MapDrawing;
  heat: { isOn: boolean; toggle: () => void } | null;
  /** Sets the area, or takes it off; null where none can be drawn. */
  onArea: ((corners: null) => void) | null;
  /** Filters by what the map shows; null while it shows nothing yet. */
  onUseView: (() => void) | null;
  hasArea: boolean;
};

/** Heat, drawing an area in three ways, and the ruler. */
export function MapTools({ drawing, heat, onArea, onUseView, hasArea }: MapToolsProps) {
  const t = useTranslations("map");
  const tool = (name: "polygon" | "rectangle" | "ruler") => ({
    isPressed: drawing.tool === name,
    onPress: () => drawing.toggle(name),
  });
  return (
    <>
      {heat && (
        <ButtonColumn>
          <MapButton icon={Flame} label={t("heat")} isPressed={heat.isOn} onPress={heat.toggle} />
        </ButtonColumn>
      )}
      {onArea && (
        <ButtonColumn>
          <MapButton icon={Pentagon} label={t("draw.polygon")} {...tool("polygon")} />
          <MapButton icon={SquareDashed} label={t("draw.rectangle")} {...tool("rectangle")} />
          <MapButton
            icon={Frame}
            label={t("draw.view")}
            isDisabled={!onUseView}
            onPress={() => onUseView?.()}
          />
          {hasArea && <MapButton icon={X} label={t("draw.clear")} onPress={() => onArea(null)} />}
        </ButtonColumn>
      )}
      <ButtonColumn>
        <MapButton icon={Ruler} label={t("draw.ruler")} {...tool("ruler")} />
      </ButtonColumn>
    </>
  );
}
