import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { isArea, lengthM } from "./drawing";
import type { MapDrawing } from "./use-map-drawing";

const KILOMETRE_M = 1_000;

/** While something is drawn: what a press does, what was measured, and the same steps as buttons. */
export function DrawingBar({ drawing }: { readonly drawing: MapDrawing }) {
  const t = useTranslations("map.draw");
  const format = useFormatter();
  const { tool, corners } = drawing;
  if (!tool) return null;
  const meters = lengthM(corners);
  const isFar = meters >= KILOMETRE_M;
  const distance = format.number(isFar ? meters / KILOMETRE_M : meters, {
    style: "unit",
    unit: isFar ? "kilometer" : "meter",
    maximumFractionDigits: isFar ? 2 : 0,
  });
  const isMeasured = tool === "ruler" && corners.length > 1;
  return (
    <div className="absolute top-3 left-3 flex w-max max-w-[calc(100%-5rem)] flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line bg-surface px-3 py-2 shadow-floating">
      <p role="status" className="text-sm">
        {isMeasured ? t("measured", { distance }) : t(`hint.${tool}`)}
      </p>
      <div className="flex gap-2">
        {tool === "polygon" ? (
          <Button variant="primary" isDisabled={!isArea(corners)} onPress={drawing.finish}>
            {t("finish")}
          </Button>
        ) : null}
        {corners.length > 0 && tool !== "rectangle" ? (
          <Button onPress={drawing.undo}>{t("undo")}</Button>
        ) : null}
        <Button onPress={drawing.cancel}>{t(tool === "ruler" ? "close" : "cancel")}</Button>
      </div>
    </div>
  );
}
