import type { CanvasFrame } from "./canvas-layer";
import { CITIES } from "./city-names";
import { type Label, placeLabels } from "./labels";
import { boxAround, boxesMeet, type WorldBox } from "./mercator";
import type { Outline, OutlineRegion } from "./outline";
import type { MapPalette } from "./theme";

type LabelStyle = {
  font: string;
  color: string;
  spacingPx: number;
  /** Cities carry a dot, and their name stands above it. */
  dotAt?: readonly [x: number, y: number];
};
type StyledLabel = Label & LabelStyle;

const COUNTRIES_UNTIL_ZOOM = 6;
const STATES_FROM_ZOOM = 5;
const GAP_PX = 6;

/** Writes countries from afar, then cities and states, leaving out what would touch. */
export function drawOutlineLabels(
  frame: CanvasFrame,
  outline: Outline,
  palette: MapPalette,
  regionNames: Intl.DisplayNames,
): void {
  const { context, zoom } = frame;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const candidates = [
    ...(zoom < COUNTRIES_UNTIL_ZOOM ? countryLabels(frame, outline, palette, regionNames) : []),
    ...cityLabels(frame, palette),
    ...(zoom >= STATES_FROM_ZOOM ? stateLabels(frame, outline, palette) : []),
  ];
  for (const label of placeLabels(candidates, GAP_PX)) writeLabel(frame, label, palette);
  context.letterSpacing = "0px";
}

function measure(frame: CanvasFrame, text: string, x: number, y: number, style: LabelStyle): StyledLabel {
  const { context } = frame;
  context.font = style.font;
  context.letterSpacing = `${style.spacingPx}px`;
  return { text, x, y, widthPx: context.measureText(text).width, heightPx: 14, ...style };
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
    const label = measure(frame, name.toLocaleUpperCase(), x, y, style);
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

function cityLabels(frame: CanvasFrame, palette: MapPalette): StyledLabel[] {
  const style = { font: `500 11px ${palette.fontFamily}`, color: palette.inkSoft, spacingPx: 0 };
  return CITIES.filter(({ fromZoom }) => frame.zoom >= fromZoom).flatMap(({ name, at }) => {
    const [x, y] = frame.toPx(at);
    if (x < 0 || y < 0 || x > frame.widthPx || y > frame.heightPx) return [];
    return [measure(frame, name, x, y - 11, { ...style, dotAt: [x, y] })];
  });
}

function stateLabels(frame: CanvasFrame, outline: Outline, palette: MapPalette): StyledLabel[] {
  const style = {
    font: `500 ${frame.zoom < 7 ? 10 : 11}px ${palette.fontFamily}`,
    color: palette.inkFaint,
    spacingPx: frame.zoom < 7 ? 0.4 : 1.4,
  };
  return outline.regions.flatMap((region) => {
    if (!boxesMeet(region.box, frame.box)) return [];
    const widthPx = boxWidthPx(frame, region.box);
    if (widthPx < 30) return [];
    const [x, y] = frame.toPx(region.labelAt());
    const label = measure(frame, region.name, x, y, style);
    return label.widthPx < widthPx * 0.95 ? [label] : [];
  });
}

function writeLabel({ context }: CanvasFrame, label: StyledLabel, palette: MapPalette): void {
  context.font = label.font;
  context.letterSpacing = `${label.spacingPx}px`;
  context.strokeStyle = palette.land;
  context.lineWidth = 3;
  context.globalAlpha = 0.85;
  context.strokeText(label.text, label.x, label.y);
  context.globalAlpha = 1;
  context.fillStyle = label.color;
  context.fillText(label.text, label.x, label.y);
  if (!label.dotAt) return;
  context.beginPath();
  context.arc(label.dotAt[0], label.dotAt[1], 2, 0, Math.PI * 2);
  context.fill();
  context.stroke();
}
