import type { MapPalette } from "../theme";
import { donutArcs, type MapCluster } from "./marks";

const RING_PX = 4.5;
/** How counts are written inside a cluster. */
export type CountFormat = (count: number) => string;

/** In full up to 9,999, and beyond that in the compact form that fits the circle. */
export function createCountFormat(locale: string): CountFormat {
  const full = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  return (count) => (count < 10_000 ? full : compact).format(count);
}

/** A disc with the count, inside a ring of outcome shares. */
export function drawCluster(
  context: CanvasRenderingContext2D,
  palette: MapPalette,
  cluster: MapCluster,
  [x, y]: readonly [x: number, y: number],
  radiusPx: number,
  formatCount: CountFormat,
): void {
  const shade = palette.isDark ? "rgb(0 0 0 / 30%)" : "rgb(19 26 32 / 9%)";
  fillDisc(context, shade, x, y + 1.5, radiusPx + 3.5);
  fillDisc(context, shade, x, y + 0.5, radiusPx + 2.25);
  fillDisc(context, palette.surface, x, y, radiusPx + 1.5);
  drawShares(context, palette, cluster, [x, y], radiusPx);
  context.fillStyle = palette.ink;
  context.font = `600 ${radiusPx < 20 ? 11 : 13}px ${palette.fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(formatCount(cluster.count), x, y + 0.5);
}

/** Two pale discs do for a shadow: a blurred one for each of hundreds of clusters takes too long to paint. */
function fillDisc(
  context: CanvasRenderingContext2D,
  color: string,
  x: number,
  y: number,
  radiusPx: number,
): void {
  context.beginPath();
  context.arc(x, y, radiusPx, 0, Math.PI * 2);
  context.fillStyle = color;
  context.fill();
}

function drawShares(
  context: CanvasRenderingContext2D,
  palette: MapPalette,
  cluster: MapCluster,
  [x, y]: readonly [x: number, y: number],
  radiusPx: number,
): void {
  const arcs = donutArcs(cluster.outcomes);
  const gapRad = arcs.length > 1 ? 0.035 : 0;
  context.lineWidth = RING_PX;
  context.lineCap = "butt";
  for (const { outcome, startRad, endRad } of arcs) {
    context.beginPath();
    context.arc(x, y, radiusPx - RING_PX / 2, startRad + gapRad, endRad - gapRad);
    context.strokeStyle = palette.outcomes[outcome];
    context.stroke();
  }
}

/** A small number beside a pin that covers others on its spot. */
export function drawSpotCount(
  context: CanvasRenderingContext2D,
  palette: MapPalette,
  [x, y]: readonly [x: number, y: number],
  count: number,
): void {
  context.beginPath();
  context.arc(x, y, 7.5, 0, Math.PI * 2);
  context.fillStyle = palette.ink;
  context.fill();
  context.strokeStyle = palette.surface;
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = palette.surface;
  context.font = `600 9px ${palette.fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(count > 99 ? "99+" : String(count), x, y + 0.5);
}
