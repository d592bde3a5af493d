import type { CanvasFrame } from "../canvas-layer";
import { boxAround, boxesMeet, type WorldBox, type WorldPoint } from "../mercator";
import { isInsideRing } from "../polygon";
import type { MapPalette } from "../theme";
import { CITIES } from "./city-names";
import { type Box, type Label, type PlacedLabel, placeLabels, type Spot } from "./labels";
import type { Outline, OutlineRegion } from "./outline";

type LabelStyle = {
  font: string;
  color: string;
  spacingPx: number;
  /** Cities carry a dot, and their name stands above it. */
  dotAt?: readonly [x: number, y: number];
};
type StyledLabel = Label & LabelStyle;

/** A round mark that names must not run under; a pin's head is some way above the place it marks. */
export type LabelObstacle = { at: WorldPoint; radiusPx: number; upPx: number };

const COUNTRIES_UNTIL_ZOOM = 6;
const STATES_FROM_ZOOM = 5;
/** Among streets a city is no point, and a single state is named by the place line. */
const STREETS_FROM_ZOOM = 13;
/** Inner grid of the drawn area, which reaches a little beyond the view. */
const VIEW_SHARES = [0.22, 0.32, 0.42, 0.5, 0.58, 0.68, 0.78];
const GAP_PX = 5;
const LIFT_PX = 11;
/** A city this near to a cluster's middle, in widths, lends it its name; one at its rim does not. */
const NEAR_MIDDLE = 0.3;

/** Writes countries from afar, then cities and states, leaving out what would touch. */
export function drawOutlineLabels(
  frame: CanvasFrame,
  outline: Outline,
  palette: MapPalette,
  regionNames: Intl.DisplayNames,
  obstacles: readonly LabelObstacle[],
): void {
  const { context, zoom } = frame;
  const boxes = obstacles.map((obstacle) => toBox(frame, obstacle));
  context.textAlign = "center";
  context.textBaseline = "middle";
  const candidates = [
    ...(zoom < COUNTRIES_UNTIL_ZOOM ? countryLabels(frame, outline, palette, regionNames) : []),
    ...cityLabels(frame, palette, boxes),
    ...(zoom >= STATES_FROM_ZOOM ? stateLabels(frame, outline, palette) : []),
  ];
  for (const label of placeLabels(candidates, boxes, GAP_PX)) writeLabel(frame, label, palette);
  context.letterSpacing = "0px";
}

function toBox(frame: CanvasFrame, { at, radiusPx, upPx }: LabelObstacle): Box {
  const [x, y] = frame.toPx(at);
  return { x, y: y - upPx, widthPx: radiusPx * 2, heightPx: radiusPx * 2 };
}

function measure(frame: CanvasFrame, text: string, spots: readonly Spot[], style: LabelStyle): StyledLabel {
  const { context } = frame;
  context.font = style.font;
  context.letterSpacing = `${style.spacingPx}px`;
  return { text, spots, widthPx: context.measureText(text).width, heightPx: 14, ...style };
}

function countryLabels(
  frame: CanvasFrame,
  outline: Outline,
  palette: MapPalette,
  regionNames: Intl.DisplayNames,
): StyledLabel[] {
  const style = { font: `600 11px ${palette.fontFamily}`, color: palette.inkSoft, spacingPx: 1.6 };
  return [...groupByCountry(outline.regions)].flatMap(([country, regions]) => {
    const box = boxAround(regions.flatMap(({ box: [w, n, e, s] }) => [[w, n] as const, [e, s] as const]));
    if (!boxesMeet(box, frame.box)) return [];
    const [x, y] = frame.toPx(centreOfMass(regions));
    const name = regionNames.of(country) ?? country;
    const label = measure(
      frame,
      name.toLocaleUpperCase(),
      [
        [x, y],
        [x, y - 34],
        [x - 60, y - 60],
        [x, y + 34],
      ],
      style,
    );
    return label.widthPx < boxWidthPx(frame, box) * 1.2 ? [label] : [];
  });
}

function groupByCountry(regions: readonly OutlineRegion[]): Map<string, OutlineRegion[]> {
  const groups = new Map<string, OutlineRegion[]>();
  for (const region of regions) {
    const group = groups.get(region.country);
    if (group) group.push(region);
    else groups.set(region.country, [region]);
  }
  return groups;
}

/** States weighted by their boxes: near enough to the middle of the country for its name. */
function centreOfMass(regions: readonly OutlineRegion[]): readonly [number, number] {
  let sumX = 0;
  let sumY = 0;
  let weight = 0;
  for (const { box } of regions) {
    const area = (box[2] - box[0]) * (box[3] - box[1]);
    sumX += ((box[0] + box[2]) / 2) * area;
    sumY += ((box[1] + box[3]) / 2) * area;
    weight += area;
  }
  return [sumX / weight, sumY / weight];
}

function boxWidthPx(frame: CanvasFrame, box: WorldBox): number {
  return (box[2] - box[0]) * frame.worldPx;
}

function cityLabels(frame: CanvasFrame, palette: MapPalette, obstacles: readonly Box[]): StyledLabel[] {
  const style = { font: `500 11px ${palette.fontFamily}`, color: palette.inkSoft, spacingPx: 0 };
  if (frame.zoom >= STREETS_FROM_ZOOM) return [];
  return CITIES.filter(({ fromZoom }) => frame.zoom >= fromZoom).flatMap(({ name, at }) => {
    const [x, y] = frame.toPx(at);
    if (x < 0 || y < 0 || x > frame.widthPx || y > frame.heightPx) return [];
    const spots = citySpots([x, y], obstacles);
    return [measure(frame, name, spots, { ...style, dotAt: [x, y] })];
  });
}

/** Above or below the city's dot, or of the clusters that stand on it. */
function citySpots([x, y]: Spot, obstacles: readonly Box[]): Spot[] {
  const onTop = obstacles.filter(
    (box) => Math.hypot(box.x - x, box.y - y) < Math.max(LIFT_PX, box.widthPx * NEAR_MIDDLE),
  );
  const spots: Spot[] = [
    [x, y - LIFT_PX],
    [x, y + LIFT_PX],
  ];
  for (const box of onTop) {
    const reach = box.heightPx / 2 + LIFT_PX + GAP_PX / 2;
    spots.push([box.x, box.y + reach], [box.x, box.y - reach]);
  }
  return spots;
}

function stateLabels(frame: CanvasFrame, outline: Outline, palette: MapPalette): StyledLabel[] {
  const style = {
    font: `500 ${frame.zoom < 7 ? 10 : 11}px ${palette.fontFamily}`,
    color: palette.inkFaint,
    spacingPx: frame.zoom < 7 ? 0.4 : 1.4,
  };
  const labels = outline.regions.flatMap((region) => {
    if (!boxesMeet(region.box, frame.box)) return [];
    const widthPx = boxWidthPx(frame, region.box);
    if (widthPx < 30) return [];
    const spots = stateSpots(frame, region);
    const label = measure(frame, region.name, spots, style);
    const isRoomy = spots.length > 0 && label.widthPx < widthPx * 0.95;
    return isRoomy ? [label] : [];
  });
  const isAllOneState = frame.zoom >= STREETS_FROM_ZOOM && labels.length < 2;
  return isAllOneState ? [] : labels;
}

/** The state's own middle, or where that is out of view, the visible points of it, from the view's middle out. */
function stateSpots(frame: CanvasFrame, region: OutlineRegion): Spot[] {
  const [x, y] = frame.toPx(region.labelAt());
  const isInView = x > 0 && y > 0 && x < frame.widthPx && y < frame.heightPx;
  if (isInView)
    return [
      [x, y],
      [x, y + 18],
      [x, y - 18],
    ];
  const middle: Spot = [frame.widthPx / 2, frame.heightPx / 2];
  return viewPoints(frame.box)
    .filter((point) => region.rings.some(({ points }) => isInsideRing(point, points)))
    .map((point) => frame.toPx(point))
    .sort((a, b) => distance(a, middle) - distance(b, middle));
}

function viewPoints([west, north, east, south]: WorldBox): WorldPoint[] {
  return VIEW_SHARES.flatMap((down) =>
    VIEW_SHARES.map((across): WorldPoint => [west + (east - west) * across, north + (south - north) * down]),
  );
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function writeLabel({ context }: CanvasFrame, label: PlacedLabel<StyledLabel>, palette: MapPalette): void {
  context.font = label.font;
  context.letterSpacing = `${label.spacingPx}px`;
  context.strokeStyle = palette.land;
  context.lineWidth = 3;
  context.globalAlpha = 0.85;
  context.strokeText(label.text, ...label.at);
  context.fillStyle = label.color;
  if (label.dotAt) {
    context.beginPath();
    context.arc(...label.dotAt, 2, 0, Math.PI * 2);
    context.stroke();
    context.fill();
  }
  context.globalAlpha = 1;
  context.fillText(label.text, ...label.at);
}
