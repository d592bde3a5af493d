import { type CanvasFrame, CanvasLayer } from "../canvas-layer";
import { boxesMeet } from "../mercator";
import type { MapPalette } from "../theme";
import { drawGraticule } from "./draw-graticule";
import { drawOutlineLabels, type LabelObstacle } from "./draw-outline-labels";
import { NEIGHBOUR_LAND } from "./neighbour-land";
import type { Outline, OutlineLine } from "./outline";

/** Points nearer to the last drawn one than this add nothing to the eye. */
const MIN_STEP_PX = 0.8;

/** The bundled atlas: sea, land, borders, grid and names in the colours of the theme. */
export class OutlineLayer extends CanvasLayer {
  #outline: Outline | undefined;
  #palette: MapPalette;
  readonly #regionNames: Intl.DisplayNames;
  #obstacles: readonly LabelObstacle[] = [];

  constructor(paneName: string, palette: MapPalette, locale: string) {
    super(paneName);
    this.#palette = palette;
    this.#regionNames = new Intl.DisplayNames(locale, { type: "region" });
  }

  setOutline(outline: Outline): void {
    this.#outline = outline;
    this.requestRedraw();
  }

  /** Names give way to these marks. */
  setObstacles(obstacles: readonly LabelObstacle[]): void {
    this.#obstacles = obstacles;
    this.requestRedraw();
  }

  setPalette(palette: MapPalette): void {
    this.#palette = palette;
    this.requestRedraw();
  }

  protected override draw(frame: CanvasFrame): void {
    const { context, zoom } = frame;
    const palette = this.#palette;
    const outline = this.#outline;
    context.lineJoin = "round";
    context.fillStyle = palette.water;
    context.fillRect(0, 0, frame.widthPx, frame.heightPx);
    if (!outline) return;
    drawShoreGlow(frame, outline, palette);
    fillRings(frame, NEIGHBOUR_LAND, palette.land, 0.5, true);
    fillRings(frame, outline.land, palette.land, 1);
    drawGraticule(frame, palette);
    strokeLines(frame, outline.stateBorders, palette.border, zoom < 5 ? 0.5 : 0.9, zoom < 5 ? 0.7 : 0.95);
    strokeLines(frame, outline.coasts, palette.line, zoom < 6 ? 0.6 : 0.9, 0.55);
    strokeLines(frame, outline.countryBorders, palette.line, zoom < 6 ? 1 : 1.5, 0.85);
    drawOutlineLabels(frame, outline, palette, this.#regionNames, this.#obstacles);
  }
}

/** Two soft bands along the shore, as atlases print them; borders that are not shores get covered by land. */
function drawShoreGlow(frame: CanvasFrame, outline: Outline, palette: MapPalette): void {
  const reach = Math.min(1, Math.max(0.4, (frame.zoom - 3) / 4));
  strokeLines(frame, outline.coasts, palette.border, 14 * reach, 0.16);
  strokeLines(frame, outline.coasts, palette.border, 6 * reach, 0.22);
}

function fillRings(
  frame: CanvasFrame,
  rings: readonly OutlineLine[],
  color: string,
  alpha: number,
  isRounded = false,
): void {
  const { context } = frame;
  context.beginPath();
  for (const ring of rings) {
    if (!boxesMeet(ring.box, frame.box)) continue;
    if (isRounded) traceRounded(frame, ring);
    else tracePath(frame, ring);
    context.closePath();
  }
  context.globalAlpha = alpha;
  context.fillStyle = color;
  context.fill("evenodd");
  context.globalAlpha = 1;
}

function strokeLines(
  frame: CanvasFrame,
  lines: readonly OutlineLine[],
  color: string,
  widthPx: number,
  alpha: number,
): void {
  const { context } = frame;
  context.beginPath();
  for (const line of lines) {
    if (boxesMeet(line.box, frame.box)) tracePath(frame, line);
  }
  context.globalAlpha = alpha;
  context.strokeStyle = color;
  context.lineWidth = widthPx;
  context.stroke();
  context.globalAlpha = 1;
}

function tracePath(frame: CanvasFrame, line: OutlineLine): void {
  const { context } = frame;
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (const point of line.points) {
    const [x, y] = frame.toPx(point);
    if (Number.isNaN(lastX)) context.moveTo(x, y);
    else if (Math.abs(x - lastX) + Math.abs(y - lastY) < MIN_STEP_PX) continue;
    else context.lineTo(x, y);
    lastX = x;
    lastY = y;
  }
}

/** Curves through the middles of a coarse shape's sides, so that it reads as a shore and not as a polygon. */
function traceRounded(frame: CanvasFrame, { points }: OutlineLine): void {
  const { context } = frame;
  const pixels = points.map((point) => frame.toPx(point));
  const last = pixels.at(-1);
  const first = pixels[0];
  if (!first || !last) return;
  context.moveTo((last[0] + first[0]) / 2, (last[1] + first[1]) / 2);
  for (const [index, corner] of pixels.entries()) {
    const next = pixels[index + 1] ?? first;
    context.quadraticCurveTo(...corner, (corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2);
  }
}
