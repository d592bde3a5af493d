import type { AreaCorner } from "@/lib/domain/visits/rules/visit-filter";
import { type CanvasFrame, CanvasLayer, latLngToPx } from "../canvas-layer";
import type { MapPalette } from "../theme";

/** What is being drawn by hand: corners so far, and where the pointer is. */
export type Draft = {
  readonly corners: readonly AreaCorner[];
  readonly pointer: AreaCorner | null;
  readonly isClosed: boolean;
};

export type Shapes = { readonly area: readonly AreaCorner[] | null; readonly draft: Draft | null };

const DASH_PX = [6, 5];

/** The area of the filter, and the area or ruler that is being drawn. */
export class ShapesLayer extends CanvasLayer {
  #shapes: Shapes = { area: null, draft: null };
  #palette: MapPalette;

  constructor(paneName: string, palette: MapPalette) {
    super(paneName);
    this.#palette = palette;
  }

  setShapes(shapes: Shapes): void {
    this.#shapes = shapes;
    this.requestRedraw();
  }

  setPalette(palette: MapPalette): void {
    this.#palette = palette;
    this.requestRedraw();
  }

  protected override draw(frame: CanvasFrame): void {
    const { area, draft } = this.#shapes;
    if (area) this.#outline(frame, area, true, []);
    if (!draft) return;
    const corners = draft.pointer ? [...draft.corners, draft.pointer] : draft.corners;
    this.#outline(frame, corners, draft.isClosed, DASH_PX);
    for (const corner of draft.corners) this.#dot(frame, corner);
  }

  /** Filled by the non-zero rule, as the server judges an outline that crosses itself. */
  #outline(frame: CanvasFrame, corners: readonly AreaCorner[], isClosed: boolean, dash: number[]): void {
    const { context } = frame;
    const path = new Path2D();
    for (const [index, [lng, lat]] of corners.entries()) {
      const [x, y] = latLngToPx(frame, lat, lng);
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (isClosed) path.closePath();
    context.save();
    if (isClosed) {
      context.fillStyle = this.#palette.accent;
      context.globalAlpha = 0.1;
      context.fill(path, "nonzero");
    }
    context.globalAlpha = 1;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = this.#palette.surface;
    context.stroke(path);
    context.setLineDash(dash);
    context.lineWidth = 2;
    context.strokeStyle = this.#palette.accent;
    context.stroke(path);
    context.restore();
  }

  #dot(frame: CanvasFrame, [lng, lat]: AreaCorner): void {
    const [x, y] = latLngToPx(frame, lat, lng);
    const { context } = frame;
    context.beginPath();
    context.arc(x, y, 4.5, 0, Math.PI * 2);
    context.fillStyle = this.#palette.surface;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = this.#palette.accent;
    context.stroke();
  }
}
