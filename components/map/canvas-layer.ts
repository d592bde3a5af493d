import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from "leaflet";
import { toWorld, type WorldBox, type WorldPoint, worldSizePx } from "./mercator";

/** What a layer needs to draw one frame; pixel positions are relative to the canvas. */
export type CanvasFrame = {
  context: CanvasRenderingContext2D;
  zoom: number;
  widthPx: number;
  heightPx: number;
  worldPx: number;
  box: WorldBox;
  toPx(point: WorldPoint): [x: number, y: number];
};

/** How far the canvas reaches beyond the view on each side, as a share of the view. */
const PADDING = 0.2;
const MAX_PIXEL_RATIO = 2;

/**
 * A canvas in a map pane that moves and scales with the map and is redrawn when the map rests, or when a
 * drag reaches the end of the part that was drawn ahead.
 */
export abstract class CanvasLayer extends Layer {
  protected canvas: HTMLCanvasElement | undefined;
  #frameRequest = 0;
  /** A CSS zoom is under way: drawing now would jump; the rest after it draws anyway. */
  #isZoomAnimating = false;
  #drawnCenter: LatLng | undefined;
  #drawnZoom = 0;
  #originPx: Point | undefined;

  constructor(private readonly paneName: string) {
    super();
  }

  protected abstract draw(frame: CanvasFrame): void;

  override onAdd(map: LeafletMap): this {
    this.canvas = DomUtil.create("canvas", "leaflet-zoom-animated", map.getPane(this.paneName));
    this.canvas.setAttribute("aria-hidden", "true");
    this.canvas.style.pointerEvents = "none";
    map.on("zoomanim", this.#onZoomAnimation);
    this.redraw();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off("zoomanim", this.#onZoomAnimation);
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
    this.canvas?.remove();
    this.canvas = undefined;
    return this;
  }

  override getEvents(): { [name: string]: LeafletEventHandlerFn } {
    return {
      moveend: () => {
        this.#isZoomAnimating = false;
        this.redraw();
      },
      viewreset: () => this.redraw(),
      resize: () => this.redraw(),
      move: () => this.#redrawBeyondPadding(),
      zoom: () => this.#scaleTo(this._map.getCenter(), this._map.getZoom()),
    };
  }

  readonly #onZoomAnimation = (event: ZoomAnimEvent) => {
    this.#isZoomAnimating = true;
    this.#scaleTo(event.center, event.zoom);
  };

  /** Draws once before the next paint, however often it is asked. */
  requestRedraw(): void {
    if (!this.canvas || this.#frameRequest) return;
    this.#frameRequest = requestAnimationFrame(() => {
      this.#frameRequest = 0;
      if (!this.#isZoomAnimating) this.redraw();
    });
  }

  redraw(): void {
    const context = this.canvas?.getContext("2d");
    if (!this.canvas || !context) return;
    const map = this._map;
    const view = map.getSize();
    const padding = view.multiplyBy(PADDING).round();
    const size = view.add(padding.multiplyBy(2));
    const topLeft = map.containerPointToLayerPoint(padding.multiplyBy(-1)).round();
    DomUtil.setPosition(this.canvas, topLeft);
    this.#drawnCenter = map.getCenter();
    this.#drawnZoom = map.getZoom();
    this.#originPx = map.getPixelOrigin().add(topLeft);
    resizeCanvas(this.canvas, context, size);
    this.draw(this.#frame(context, size, this.#originPx));
  }

  #frame(context: CanvasRenderingContext2D, size: Point, origin: Point): CanvasFrame {
    const worldPx = worldSizePx(this.#drawnZoom);
    return {
      context,
      worldPx,
      zoom: this.#drawnZoom,
      widthPx: size.x,
      heightPx: size.y,
      box: [
        origin.x / worldPx,
        origin.y / worldPx,
        (origin.x + size.x) / worldPx,
        (origin.y + size.y) / worldPx,
      ],
      toPx: ([x, y]) => [x * worldPx - origin.x, y * worldPx - origin.y],
    };
  }

  /** Where the canvas shows a container point (pixels from the map's corner), while the map rests. */
  protected toCanvasPoint(containerPoint: Point): Point | undefined {
    if (!this.#originPx) return undefined;
    const map = this._map;
    return map.containerPointToLayerPoint(containerPoint).add(map.getPixelOrigin()).subtract(this.#originPx);
  }

  #redrawBeyondPadding(): void {
    const map = this._map;
    if (!this.#drawnCenter || map.getZoom() !== this.#drawnZoom) return;
    const size = map.getSize();
    const drawnAt = map.latLngToContainerPoint(this.#drawnCenter);
    const offset = drawnAt.subtract(size.divideBy(2));
    const isBeyond = Math.abs(offset.x) > size.x * PADDING || Math.abs(offset.y) > size.y * PADDING;
    if (isBeyond) this.requestRedraw();
  }

  #scaleTo(center: LatLng, zoom: number): void {
    if (!this.canvas || !this.#drawnCenter) return;
    const map = this._map;
    const scale = map.getZoomScale(zoom, this.#drawnZoom);
    const panePosition = DomUtil.getPosition(map.getPane("mapPane") ?? this.canvas);
    const viewHalf = map.getSize().divideBy(2);
    const newOrigin = map.project(center, zoom).subtract(viewHalf).add(panePosition).round();
    const padding = map.getSize().multiplyBy(PADDING).round();
    const offset = map
      .project(this.#drawnCenter, zoom)
      .subtract(viewHalf.add(padding).multiplyBy(scale))
      .subtract(newOrigin);
    DomUtil.setTransform(this.canvas, offset, scale);
  }
}

function resizeCanvas(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D, size: Point): void {
  const ratio = Math.min(MAX_PIXEL_RATIO, devicePixelRatio || 1);
  const width = Math.round(size.x * ratio);
  const height = Math.round(size.y * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.x, size.y);
}

/** Degrees to canvas pixels in one step. */
export function latLngToPx(frame: CanvasFrame, lat: number, lng: number): [x: number, y: number] {
  return frame.toPx(toWorld(lat, lng));
}
