import type { Map as LeafletMap, Point } from "leaflet";
import type { VisitHeat } from "@/lib/domain/visits/schema";
import type { LabelObstacle } from "./atlas/draw-outline-labels";
import { loadOutline, type Outline } from "./atlas/outline";
import { OutlineLayer } from "./atlas/outline-layer";
import { type Shapes, ShapesLayer } from "./drawing/shapes-layer";
import { HeatLayer } from "./heat/heat-layer";
import type { Glyphs } from "./marks/glyphs";
import { clusterRadiusPx, type Mark } from "./marks/marks";
import { type MarksContent, MarksLayer } from "./marks/marks-layer";
import { mergeClusters } from "./marks/merge-clusters";
import { PIN_SHAPE } from "./marks/pin-sprites";
import { toWorld, worldSizePx } from "./mercator";
import { readMapPalette, watchTheme } from "./theme";

export type MapTiles = {
  /** Leaflet URL template with {z}, {x} and {y}. */
  url: string;
  /** HTML of the installation's own settings, as Leaflet expects. */
  attribution: string;
};

/** A Leaflet map with the atlas under it and the marks on it, outside React. */
export type MapScene = {
  map: LeafletMap;
  /** Puts visits and clusters on the map; the atlas's names make room for the clusters. */
  setContent: (content: MarksContent) => void;
  setDimmed: (isDimmed: boolean) => void;
  /** Where visits crowd; an empty list takes the heat off. */
  setHeat: (places: VisitHeat["places"]) => void;
  /** The filter's area, and what is being drawn. */
  setShapes: (shapes: Shapes) => void;
  marksAt: (containerPoint: Point) => Mark[];
  /** Known once the outline map has arrived. */
  findOutline: () => Outline | undefined;
  /** Never fails: undefined when the outline map could not be fetched or the scene is gone. */
  outlineReady: Promise<Outline | undefined>;
  dispose: () => void;
};

type SceneOptions = { map: LeafletMap; glyphs: Glyphs; locale: string };

export const MAX_ZOOM = 19;
export const MIN_ZOOM = 3;
const OUTLINE_PANE = "outline";
const HEAT_PANE = "heat";
const SHAPES_PANE = "shapes";
const MARKS_PANE = "marks";
/** Mexico to Colombia: where the map rests until it knows better. */
export const FIRST_CENTER: [number, number] = [15, -88];
export const FIRST_ZOOM = 4;

/** Puts the atlas and the marks on a map; `dispose` takes them off, also where the map went first. */
export function createMapScene({ map, glyphs, locale }: SceneOptions): MapScene {
  const host = map.getContainer();
  createPane(map, OUTLINE_PANE, 150);
  createPane(map, HEAT_PANE, 420);
  createPane(map, SHAPES_PANE, 430);
  createPane(map, MARKS_PANE, 450);
  const palette = readMapPalette(host);
  const atlas = new OutlineLayer(OUTLINE_PANE, palette, locale).addTo(map);
  const heat = new HeatLayer(HEAT_PANE).addTo(map);
  const shapes = new ShapesLayer(SHAPES_PANE, palette).addTo(map);
  const marks = new MarksLayer(MARKS_PANE, palette, glyphs, locale).addTo(map);
  const applyTheme = () => {
    const current = readMapPalette(host);
    host.dataset.dark = String(current.isDark);
    atlas.setPalette(current);
    shapes.setPalette(current);
    marks.setPalette(current);
  };
  applyTheme();
  const stopTheme = watchTheme(applyTheme);
  const sizeObserver = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  sizeObserver.observe(host);
  let outline: Outline | undefined;
  let isDisposed = false;
  const outlineReady = loadOutline().then(
    (loaded) => {
      if (isDisposed) return undefined;
      outline = loaded;
      atlas.setOutline(loaded);
      return loaded;
    },
    () => undefined,
  );
  return {
    map,
    setContent: (content) => {
      marks.setContent(content);
      atlas.setObstacles(labelObstacles(content, worldSizePx(map.getZoom())));
    },
    setDimmed: (isDimmed) => marks.setDimmed(isDimmed),
    setHeat: (places) => heat.setPlaces(places),
    setShapes: (given) => shapes.setShapes(given),
    marksAt: (containerPoint) => marks.marksAt(containerPoint),
    findOutline: () => outline,
    outlineReady,
    dispose: () => {
      isDisposed = true;
      stopTheme();
      sizeObserver.disconnect();
      atlas.remove();
      heat.remove();
      shapes.remove();
      marks.remove();
    },
  };
}

function labelObstacles(content: MarksContent, worldPx: number): LabelObstacle[] {
  const { clusters, visits, selectedVisitId, selectedPlace } = content;
  const obstacles = mergeClusters(clusters, worldPx).map(({ lat, lng, count }) => ({
    at: toWorld(lat, lng),
    radiusPx: clusterRadiusPx(count),
    upPx: 0,
  }));
  const selected = visits.find(({ id }) => id === selectedVisitId) ?? selectedPlace;
  if (!selected) return obstacles;
  const { radiusPx, headUpPx } = PIN_SHAPE.selected;
  return [...obstacles, { at: toWorld(selected.lat, selected.lng), radiusPx, upPx: headUpPx }];
}

function createPane(map: LeafletMap, name: string, zIndex: number): void {
  const pane = map.getPane(name) ?? map.createPane(name);
  pane.style.zIndex = String(zIndex);
  pane.style.pointerEvents = "none";
}
