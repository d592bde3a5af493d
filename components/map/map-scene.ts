import { control, Map as LeafletMap, type Point, TileLayer } from "leaflet";
import type { LabelObstacle } from "./draw-outline-labels";
import type { Glyphs } from "./glyphs";
import { clusterRadiusPx, type Mark } from "./marks";
import { type MarksContent, MarksLayer } from "./marks-layer";
import { toWorld, worldSizePx } from "./mercator";
import { mergeClusters } from "./merge-clusters";
import { loadOutline, type Outline } from "./outline";
import { OutlineLayer } from "./outline-layer";
import { PIN_SHAPE } from "./pin-sprites";
import { prefersReducedMotion, readMapPalette, watchTheme } from "./theme";

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
  marksAt: (containerPoint: Point) => Mark[];
  /** Known once the outline map has arrived. */
  findOutline: () => Outline | undefined;
  /** Never fails: undefined when the outline map could not be fetched or the scene is gone. */
  outlineReady: Promise<Outline | undefined>;
  /** Puts tiles over the atlas, or takes them away; says whether any tile could be shown. */
  setTiles: (tiles: MapTiles | null, onReachable: (isReachable: boolean) => void) => void;
  dispose: () => void;
};

type SceneOptions = { host: HTMLElement; glyphs: Glyphs; locale: string; isInteractive: boolean };

export const MAX_ZOOM = 19;
const MIN_ZOOM = 3;
const OUTLINE_PANE = "outline";
const MARKS_PANE = "marks";
/** Mexico to Colombia: where the map rests until it knows better. */
const FIRST_CENTER: [number, number] = [15, -88];

/** Builds the map in `host`; call `dispose` before the host goes. */
export function createMapScene({ host, glyphs, locale, isInteractive }: SceneOptions): MapScene {
  const map = createMap(host, isInteractive);
  createPane(map, OUTLINE_PANE, 150);
  createPane(map, MARKS_PANE, 450);
  const palette = readMapPalette(host);
  const atlas = new OutlineLayer(OUTLINE_PANE, palette, locale).addTo(map);
  const marks = new MarksLayer(MARKS_PANE, palette, glyphs, locale).addTo(map);
  const applyTheme = () => {
    const current = readMapPalette(host);
    host.dataset.dark = String(current.isDark);
    atlas.setPalette(current);
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
    marksAt: (containerPoint) => marks.marksAt(containerPoint),
    findOutline: () => outline,
    outlineReady,
    setTiles: tileSwitch(map),
    dispose: () => {
      isDisposed = true;
      stopTheme();
      sizeObserver.disconnect();
      map.remove();
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

function createMap(host: HTMLElement, isInteractive: boolean): LeafletMap {
  const isCalm = prefersReducedMotion();
  const map = new LeafletMap(host, {
    center: FIRST_CENTER,
    zoom: 4,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: [
      [-75, -170],
      [70, 10],
    ],
    zoomControl: false,
    attributionControl: false,
    zoomAnimation: !isCalm,
    fadeAnimation: !isCalm,
    markerZoomAnimation: false,
    inertia: !isCalm,
    dragging: isInteractive,
    keyboard: isInteractive,
    scrollWheelZoom: isInteractive,
    doubleClickZoom: isInteractive,
    boxZoom: isInteractive,
    touchZoom: isInteractive,
  });
  control.attribution({ prefix: false }).addAttribution("Natural Earth").addTo(map);
  return map;
}

function createPane(map: LeafletMap, name: string, zIndex: number): void {
  const pane = map.createPane(name);
  pane.style.zIndex = String(zIndex);
  pane.style.pointerEvents = "none";
}

function tileSwitch(map: LeafletMap): MapScene["setTiles"] {
  let layer: TileLayer | undefined;
  return (tiles, onReachable) => {
    layer?.remove();
    layer = undefined;
    if (!tiles) return;
    layer = new TileLayer(tiles.url, {
      attribution: tiles.attribution,
      maxZoom: MAX_ZOOM,
      referrerPolicy: "strict-origin-when-cross-origin",
    });
    let hasShownTile = false;
    layer.on("tileload", () => {
      hasShownTile = true;
      onReachable(true);
    });
    layer.on("load", () => {
      if (!hasShownTile) onReachable(false);
    });
    layer.addTo(map);
  };
}
