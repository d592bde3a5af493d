import type { VisitHeat } from "@/lib/domain/visits/schema";
import { type CanvasFrame, CanvasLayer, latLngToPx } from "../canvas-layer";
import { heatColors, heatOf } from "./heat";

/** Drawn at half the size: heat has no edges to lose. */
const SCALE = 0.5;
const SPOT_PX = 26;
/** Spots overlap and add up: one alone stays well below the warmest. */
const ONE_SPOT = 0.35;

type Places = VisitHeat["places"];

/** Where visits crowd, as warmth on one canvas. */
export class HeatLayer extends CanvasLayer {
  #places: Places = [];
  #spot: HTMLCanvasElement | undefined;
  readonly #colors = heatColors();

  setPlaces(places: Places): void {
    this.#places = places;
    this.requestRedraw();
  }

  protected override draw(frame: CanvasFrame): void {
    if (this.#places.length === 0) return;
    const sheet = document.createElement("canvas");
    sheet.width = Math.ceil(frame.widthPx * SCALE);
    sheet.height = Math.ceil(frame.heightPx * SCALE);
    const context = sheet.getContext("2d", { willReadFrequently: true });
    if (!context) return;
    this.#gather(frame, context);
    const image = context.getImageData(0, 0, sheet.width, sheet.height);
    paint(image.data, this.#colors);
    context.putImageData(image, 0, 0);
    frame.context.drawImage(sheet, 0, 0, frame.widthPx, frame.heightPx);
  }

  /** Adds up the places as opacity; overlapping ones grow denser. */
  #gather(frame: CanvasFrame, context: CanvasRenderingContext2D): void {
    const spot = this.#spot ?? drawSpot(SPOT_PX * SCALE);
    this.#spot = spot;
    const warmth = heatOf(this.#places.map(([, , weight]) => weight));
    for (const [lat, lng, weight] of this.#places) {
      const [x, y] = latLngToPx(frame, lat, lng);
      if (x < -SPOT_PX || y < -SPOT_PX || x > frame.widthPx + SPOT_PX || y > frame.heightPx + SPOT_PX)
        continue;
      context.globalAlpha = ONE_SPOT * warmth(weight);
      context.drawImage(spot, x * SCALE - spot.width / 2, y * SCALE - spot.height / 2);
    }
  }
}

/** A disc that fades out towards its edge. */
function drawSpot(radiusPx: number): HTMLCanvasElement {
  const spot = document.createElement("canvas");
  spot.width = Math.ceil(radiusPx * 2);
  spot.height = spot.width;
  const context = spot.getContext("2d");
  if (!context) return spot;
  const fade = context.createRadialGradient(radiusPx, radiusPx, 0, radiusPx, radiusPx, radiusPx);
  fade.addColorStop(0, "rgb(0 0 0 / 90%)");
  fade.addColorStop(0.5, "rgb(0 0 0 / 35%)");
  fade.addColorStop(1, "rgb(0 0 0 / 0%)");
  context.fillStyle = fade;
  context.fillRect(0, 0, spot.width, spot.height);
  return spot;
}

/** Turns opacity into the colour for it. */
function paint(pixels: Uint8ClampedArray, colors: Uint8ClampedArray): void {
  for (let at = 3; at < pixels.length; at += 4) {
    const color = (pixels[at] ?? 0) * 4;
    for (let channel = 0; channel < 4; channel += 1) {
      pixels[at - 3 + channel] = colors[color + channel] ?? 0;
    }
  }
}
