import { useFormatter } from "next-intl";
import { metersPerPx } from "../mercator";
import { roundScale } from "./scale";

const MAX_WIDTH_PX = 96;

/** A metric scale for the latitude at the map's centre. */
export function ScaleBar({ lat, zoom }: { lat: number; zoom: number }) {
  const format = useFormatter();
  const { meters, widthPx } = roundScale(metersPerPx(lat, zoom), MAX_WIDTH_PX);
  const isKilometers = meters >= 1000;
  const text = format.number(isKilometers ? meters / 1000 : meters, {
    style: "unit",
    unit: isKilometers ? "kilometer" : "meter",
  });
  return (
    <div
      className="flex flex-col items-start gap-0.5 rounded-md bg-surface/80 px-1.5 pt-1 pb-1.5 text-ink-soft"
      aria-hidden="true"
    >
      <span className="tabular text-xs leading-none">{text}</span>
      <span
        className="block h-1.5 border border-ink-soft border-t-0"
        style={{ width: `${Math.round(widthPx)}px` }}
      />
    </div>
  );
}
