import type { Point } from "leaflet";
import type { VisitOutcome } from "@/lib/domain/visits/rules/visit-words";
import { type CanvasFrame, CanvasLayer, latLngToPx } from "../canvas-layer";
import { type MapPalette, prefersReducedMotion } from "../theme";
import { type CountFormat, createCountFormat, drawCluster, drawSpotCount } from "./draw-cluster";
import { drawFlagMark } from "./draw-flag-mark";
import type { Glyphs } from "./glyphs";
import { HitGrid } from "./hit-grid";
import { clusterRadiusPx, type MapCluster, type MapVisit, type Mark } from "./marks";
import { mergeClusters } from "./merge-clusters";
import { sharedSpots } from "./picking";
import { PIN_SHAPE, PinSprites } from "./pin-sprites";

export type SelectedPlace = { lat: number; lng: number; outcome: VisitOutcome };

export type MarksContent = {
  clusters: readonly MapCluster[];
  visits: readonly MapVisit[];
  selectedVisitId: string | null;
  /** Drawn as selected even where its visit is hidden in a cluster. */
  selectedPlace: SelectedPlace | null;
  freshVisitIds: ReadonlySet<string>;
  /** The visit that is pointed at in the list: shown where it is, also out of a cluster. */
  pointedPlace: SelectedPlace | null;
};

const SETTLE_MS = 150;
const SETTLE_DROP_PX = 10;
const EDGE_PX = 48;

/** Visits and clusters on one canvas: some thousands stay smooth, and pointing asks a grid, not the page. */
export class MarksLayer extends CanvasLayer {
  #content: MarksContent = {
    clusters: [],
    visits: [],
    selectedVisitId: null,
    selectedPlace: null,
    freshVisitIds: new Set(),
    pointedPlace: null,
  };
  #palette: MapPalette;
  #sprites: PinSprites;
  #hits = new HitGrid<Mark>();
  readonly #formatCount: CountFormat;
  /** When each fresh visit was first drawn, in `performance.now()` time. */
  readonly #arrivals = new Map<string, number>();

  constructor(
    paneName: string,
    palette: MapPalette,
    private readonly glyphs: Glyphs,
    locale: string,
  ) {
    super(paneName);
    this.#formatCount = createCountFormat(locale);
    this.#palette = palette;
    this.#sprites = new PinSprites(palette, glyphs);
  }

  setContent(content: MarksContent): void {
    this.#content = content;
    for (const id of this.#arrivals.keys()) {
      if (!content.freshVisitIds.has(id)) this.#arrivals.delete(id);
    }
    this.requestRedraw();
  }

  setPalette(palette: MapPalette): void {
    this.#palette = palette;
    this.#sprites = new PinSprites(palette, this.glyphs);
    this.requestRedraw();
  }

  /** Pales the marks while newer ones are awaited; the delay keeps quick answers from flickering. */
  setDimmed(isDimmed: boolean): void {
    const pane = this.canvas?.parentElement;
    if (!pane) return;
    pane.style.transition = isDimmed ? "opacity 150ms linear 300ms" : "opacity 150ms linear";
    pane.style.opacity = isDimmed ? "0.55" : "1";
  }

  /** The marks under a container point, topmost first. */
  marksAt(containerPoint: Point): Mark[] {
    const point = this.toCanvasPoint(containerPoint);
    return point ? this.#hits.at(point.x, point.y) : [];
  }

  protected override draw(frame: CanvasFrame): void {
    this.#hits = new HitGrid();
    for (const cluster of mergeClusters(this.#content.clusters, frame.worldPx))
      this.#drawCluster(frame, cluster);
    const byLatitude = [...this.#content.visits].sort((a, b) => b.lat - a.lat);
    let isMoving = false;
    for (const visit of byLatitude) {
      if (visit.id !== this.#content.selectedVisitId) isMoving = this.#drawVisit(frame, visit) || isMoving;
    }
    this.#drawSelected(frame);
    this.#drawSpotCounts(frame);
    this.#drawPointed(frame);
    if (isMoving) this.requestRedraw();
  }

  #drawCluster(frame: CanvasFrame, cluster: MapCluster): void {
    const [x, y] = latLngToPx(frame, cluster.lat, cluster.lng);
    if (isOutside(frame, x, y)) return;
    const radiusPx = clusterRadiusPx(cluster.count);
    drawCluster(frame.context, this.#palette, cluster, [x, y], radiusPx, this.#formatCount);
    this.#hits.add({ kind: "cluster", cluster }, x, y, radiusPx);
  }

  /** Returns whether the pin is still settling. */
  #drawVisit(frame: CanvasFrame, visit: MapVisit): boolean {
    const [x, y] = latLngToPx(frame, visit.lat, visit.lng);
    if (isOutside(frame, x, y)) return false;
    const progress = this.#settled(visit.id);
    if (this.#content.freshVisitIds.has(visit.id))
      drawRing(frame, this.#palette.outcomes[visit.outcome], x, y);
    const left = 1 - progress;
    frame.context.globalAlpha = 0.4 + 0.6 * progress;
    this.#sprites.stamp(frame.context, visit.outcome, "normal", [x, y], 1, SETTLE_DROP_PX * left * left);
    frame.context.globalAlpha = 1;
    if (visit.isFlagged) drawFlagMark(frame.context, this.#palette, [x, y], "normal");
    this.#addPinTarget(visit, x, y, "normal");
    return progress < 1;
  }

  #drawSelected(frame: CanvasFrame): void {
    const { selectedVisitId, selectedPlace, visits } = this.#content;
    if (!selectedVisitId) return;
    const visit = visits.find(({ id }) => id === selectedVisitId);
    const place = visit ?? selectedPlace;
    if (!place) return;
    const [x, y] = latLngToPx(frame, place.lat, place.lng);
    this.#sprites.stamp(frame.context, place.outcome, "selected", [x, y]);
    if (visit?.isFlagged) drawFlagMark(frame.context, this.#palette, [x, y], "selected");
    if (visit) this.#addPinTarget(visit, x, y, "selected");
  }

  #drawPointed(frame: CanvasFrame): void {
    const place = this.#content.pointedPlace;
    if (!place) return;
    const [x, y] = latLngToPx(frame, place.lat, place.lng);
    drawRing(frame, this.#palette.accent, x, y);
    this.#sprites.stamp(frame.context, place.outcome, "selected", [x, y]);
  }

  #drawSpotCounts(frame: CanvasFrame): void {
    const { selectedVisitId, visits } = this.#content;
    for (const { lat, lng, visitIds } of sharedSpots(visits)) {
      const [x, y] = latLngToPx(frame, lat, lng);
      if (isOutside(frame, x, y)) continue;
      const isSelected = selectedVisitId !== null && visitIds.includes(selectedVisitId);
      const { radiusPx, headUpPx } = PIN_SHAPE[isSelected ? "selected" : "normal"];
      const corner = radiusPx * 0.85;
      drawSpotCount(frame.context, this.#palette, [x + corner, y - headUpPx - corner], visitIds.length);
    }
  }

  #addPinTarget(visit: MapVisit, x: number, y: number, size: "normal" | "selected"): void {
    const { radiusPx, headUpPx } = PIN_SHAPE[size];
    this.#hits.add({ kind: "visit", visit }, x, y - headUpPx + 2, radiusPx + 3);
  }

  /** Progress 0..1 of a fresh visit's landing, eased; 1 for all others. */
  #settled(visitId: string): number {
    if (!this.#content.freshVisitIds.has(visitId) || prefersReducedMotion()) return 1;
    const now = performance.now();
    const arrivedAt = this.#arrivals.get(visitId) ?? now;
    this.#arrivals.set(visitId, arrivedAt);
    return Math.min(1, (now - arrivedAt) / SETTLE_MS);
  }
}

function isOutside(frame: CanvasFrame, x: number, y: number): boolean {
  return x < -EDGE_PX || y < -EDGE_PX || x > frame.widthPx + EDGE_PX || y > frame.heightPx + EDGE_PX;
}

/** A soft disc on the ground under a pin's tip. */
function drawRing({ context }: CanvasFrame, color: string, x: number, y: number): void {
  context.beginPath();
  context.arc(x, y, 13, 0, Math.PI * 2);
  context.fillStyle = color;
  context.globalAlpha = 0.18;
  context.fill();
  context.strokeStyle = color;
  context.lineWidth = 1.25;
  context.globalAlpha = 0.55;
  context.stroke();
  context.globalAlpha = 1;
}
