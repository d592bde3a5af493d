import type { Point } from "leaflet";
import { type CanvasFrame, CanvasLayer, latLngToPx } from "./canvas-layer";

/** One stop with a place, numbered as in the list beside the map. */
export type RouteStop = {
  readonly visitId: string;
  readonly label: string;
  readonly lat: number;
  readonly lng: number;
  /** False while the moment that is shown lies before it. */
  readonly isReached: boolean;
};

/** The stops of one day in order, joined by straight lines. */
export type Route = {
  /** A CSS colour that a canvas understands. */
  readonly color: string;
  /** Pixels of line and gap, so that two routes differ by more than their colour. */
  readonly dash: readonly number[];
  readonly stops: readonly RouteStop[];
};

export type RouteContent = {
  readonly routes: readonly Route[];
  readonly selectedVisitId: string | null;
  /** Ground under the marks, and what is written on them. */
  readonly surface: string;
  readonly fontFamily: string;
};

const RADIUS_PX = 11;
const SELECTED_RADIUS_PX = 14;
const PALE = 0.3;

/** Lines and numbered stops of one or more days, over the atlas. */
export class RouteLayer extends CanvasLayer {
  #content: RouteContent = { routes: [], selectedVisitId: null, surface: "white", fontFamily: "sans-serif" };
  #hits: { x: number; y: number; visitId: string }[] = [];

  setContent(content: RouteContent): void {
    this.#content = content;
    this.requestRedraw();
  }

  /** The visit of the topmost stop under a point of the map, if any. */
  visitAt(containerPoint: Point): string | undefined {
    const point = this.toCanvasPoint(containerPoint);
    if (!point) return undefined;
    return this.#hits.findLast(({ x, y }) => Math.hypot(x - point.x, y - point.y) <= SELECTED_RADIUS_PX)
      ?.visitId;
  }

  protected override draw(frame: CanvasFrame): void {
    this.#hits = [];
    for (const route of this.#content.routes) this.#drawLine(frame, route);
    for (const route of this.#content.routes) {
      // The first stops lie on top: a day that ends where it began still shows its beginning.
      for (const stop of route.stops.toReversed()) this.#drawStop(frame, route, stop);
    }
  }

  #drawLine({ context, ...frame }: CanvasFrame, route: Route): void {
    const { surface } = this.#content;
    context.lineJoin = "round";
    context.lineCap = "round";
    route.stops.forEach((stop, index) => {
      const before = route.stops[index - 1];
      if (!before) return;
      const path = new Path2D();
      path.moveTo(...latLngToPx({ context, ...frame }, before.lat, before.lng));
      path.lineTo(...latLngToPx({ context, ...frame }, stop.lat, stop.lng));
      context.globalAlpha = stop.isReached ? 1 : PALE;
      context.setLineDash([]);
      context.strokeStyle = surface;
      context.lineWidth = 5;
      context.stroke(path);
      context.setLineDash([...route.dash]);
      context.strokeStyle = route.color;
      context.lineWidth = 2.5;
      context.stroke(path);
    });
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  #drawStop(frame: CanvasFrame, route: Route, stop: RouteStop): void {
    const { context } = frame;
    const { selectedVisitId, surface, fontFamily } = this.#content;
    const [x, y] = latLngToPx(frame, stop.lat, stop.lng);
    const isSelected = stop.visitId === selectedVisitId;
    const radius = isSelected ? SELECTED_RADIUS_PX : RADIUS_PX;
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fillStyle = stop.isReached ? route.color : surface;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = stop.isReached ? surface : route.color;
    context.stroke();
    context.fillStyle = stop.isReached ? surface : route.color;
    context.font = `600 ${stop.label.length > 2 ? 9 : 11}px ${fontFamily}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(stop.label, x, y + 0.5);
    this.#hits.push({ x, y, visitId: stop.visitId });
  }
}
