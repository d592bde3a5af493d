import { control, Map as LeafletMap, TileLayer } from "leaflet";
import type { Glyphs } from "./glyphs";
import { MarksLayer } from "./marks-layer";
import { loadOutline, type Outline } from "./outline";
import { OutlineLayer } from "./outline-layer";
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
  marks: MarksLayer;
  /** Known once the outline map has arrived. */
  findOutline: () => Outline | undefined;
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
  const marks = new MarksLayer(MARKS_PANE, palette, glyphs).addTo(map);
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
  loadOutline().then(
    (loaded) => {
      if (isDisposed) return;
      outline = loaded;
      atlas.setOutline(loaded);
    },
    () => undefined,
  );
  return {
    map,
    marks,
    findOutline: () => outline,
    setTiles: tileSwitch(map),
    dispose: () => {
      isDisposed = true;
      stopTheme();
      sizeObserver.disconnect();
      map.remove();
    },
  };
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
