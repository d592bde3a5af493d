import type { MapPalette } from "../theme";
import { PIN_SHAPE, type PinSize } from "./pin-sprites";

const HALF_PX = 6;
const STEM_PX = 1.6;

/** A small warning triangle at the upper left of a pin's head: something makes one doubt that visit. */
export function drawFlagMark(
  context: CanvasRenderingContext2D,
  palette: MapPalette,
  [x, y]: readonly [x: number, y: number],
  size: PinSize,
): void {
  const { radiusPx, headUpPx } = PIN_SHAPE[size];
  const [cx, cy] = [x - radiusPx * 0.85, y - headUpPx - radiusPx * 0.75];
  context.beginPath();
  context.moveTo(cx, cy - HALF_PX);
  context.lineTo(cx + HALF_PX, cy + HALF_PX * 0.85);
  context.lineTo(cx - HALF_PX, cy + HALF_PX * 0.85);
  context.closePath();
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = palette.surface;
  context.stroke();
  context.fillStyle = palette.warn;
  context.fill();
  context.fillStyle = palette.surface;
  context.fillRect(cx - STEM_PX / 2, cy - HALF_PX * 0.35, STEM_PX, HALF_PX * 0.6);
  context.fillRect(cx - STEM_PX / 2, cy + HALF_PX * 0.4, STEM_PX, STEM_PX);
}
