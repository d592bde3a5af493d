import type { CanvasFrame } from "../canvas-layer";
import { toWorld } from "../mercator";
import type { MapPalette } from "../theme";
import { digitsFor, graticuleIndices, graticuleStep } from "./graticule";

const MIN_CELL_PX = 88;
const LABELS_FROM_ZOOM = 10;
/** Every fifth line is drawn stronger, so that distances can be counted. */
const STRONG_EVERY = 5;

type Axis = { index: number; px: number };

/** A faint net of degrees; close up, its strong crossings say their coordinates. */
export function drawGraticule(frame: CanvasFrame, palette: MapPalette): void {
  const step = graticuleStep(frame.worldPx / 360, frame.zoom < 7 ? MIN_CELL_PX * 2 : MIN_CELL_PX);
  const [west, north, east, south] = frame.box;
  const meridians = graticuleIndices(west * 360 - 180, east * 360 - 180, step).map((index) => ({
    index,
    px: frame.toPx(toWorld(0, index * step))[0],
  }));
  const parallels = graticuleIndices(toLat(south), toLat(north), step).map((index) => ({
    index,
    px: frame.toPx(toWorld(index * step, 0))[1],
  }));
  const base = frame.zoom < 7 ? 0.28 : 0.42;
  strokeAxes(frame, palette, meridians, parallels, false, base);
  strokeAxes(frame, palette, meridians, parallels, true, base * 2);
  if (frame.zoom >= LABELS_FROM_ZOOM) labelCrossings(frame, palette, meridians, parallels, step);
}

function toLat(worldY: number): number {
  const mercator = Math.PI * (1 - 2 * Math.max(0.001, Math.min(0.999, worldY)));
  return (Math.atan(Math.sinh(mercator)) * 180) / Math.PI;
}

function isStrong({ index }: Axis): boolean {
  return index % STRONG_EVERY === 0;
}

function strokeAxes(
  frame: CanvasFrame,
  palette: MapPalette,
  meridians: readonly Axis[],
  parallels: readonly Axis[],
  strong: boolean,
  alpha: number,
): void {
  const { context } = frame;
  context.beginPath();
  for (const axis of meridians) {
    if (isStrong(axis) !== strong) continue;
    const x = Math.round(axis.px) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, frame.heightPx);
  }
  for (const axis of parallels) {
    if (isStrong(axis) !== strong) continue;
    const y = Math.round(axis.px) + 0.5;
    context.moveTo(0, y);
    context.lineTo(frame.widthPx, y);
  }
  context.globalAlpha = alpha;
  context.strokeStyle = palette.border;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
}

function labelCrossings(
  frame: CanvasFrame,
  palette: MapPalette,
  meridians: readonly Axis[],
  parallels: readonly Axis[],
  step: number,
): void {
  const { context } = frame;
  const digits = digitsFor(step * STRONG_EVERY);
  context.font = `10px ${palette.fontFamily}`;
  context.fillStyle = palette.inkFaint;
  context.globalAlpha = 0.75;
  context.textAlign = "left";
  context.textBaseline = "bottom";
  for (const parallel of parallels.filter(isStrong)) {
    for (const meridian of meridians.filter(isStrong)) {
      const lat = formatDegrees(parallel.index * step, digits);
      const lng = formatDegrees(meridian.index * step, digits);
      context.fillText(`${lat}, ${lng}`, meridian.px + 5, parallel.px - 3);
    }
  }
  context.globalAlpha = 1;
}

/** Signed, as coordinates are pasted everywhere: the letters for west and east change with the language. */
function formatDegrees(degrees: number, digits: number): string {
  return `${degrees < 0 ? "−" : ""}${Math.abs(degrees).toFixed(digits)}°`;
}
