import { type DivIcon, divIcon } from "leaflet";
import { clusterRadiusPx } from "./marks";

const DOT_PX = 24;
const PIN_PX = 36;

/** A group with its number; the number has been formatted, and holds digits and marks alone. */
export function groupIcon(text: string, count: number): DivIcon {
  const size = 2 * clusterRadiusPx(count);
  return divIcon({
    className:
      "tabular rounded-full border-2 border-surface bg-accent text-xs font-semibold text-on-accent shadow-raised",
    html: centred(text),
    iconSize: [size, size],
  });
}

/** One account: a dot in the middle of what a finger can hit. Inactive ones are hollow. */
export function accountIcon(isInactive: boolean): DivIcon {
  const look = isInactive ? "border-ink-faint bg-surface" : "border-surface bg-accent";
  return divIcon({
    className: "",
    html: centred(`<span class="size-3.5 rounded-full border-2 shadow-raised ${look}"></span>`),
    iconSize: [DOT_PX, DOT_PX],
  });
}

/** Leaflet's own sheet makes every icon a block. */
function centred(html: string): string {
  return `<span class="flex size-full items-center justify-center">${html}</span>`;
}

/** The pin that is drawn to where a debtor lives; its tip is the place. */
export function pinIcon(): DivIcon {
  return divIcon({
    className: "text-accent drop-shadow",
    html: `<svg viewBox="0 0 24 24" width="${PIN_PX}" height="${PIN_PX}" fill="currentColor" stroke="white" stroke-width="1.5" aria-hidden="true"><path d="M12 22s7-7.2 7-12.5A7 7 0 0 0 5 9.500C5 14.800 12 22 12 22Z"/><circle cx="12" cy="9.500" r="2.500" fill="white" stroke="none"/></svg>`,
    iconSize: [PIN_PX, PIN_PX],
    iconAnchor: [PIN_PX / 2, PIN_PX - 3],
  });
}
