import type { VisitOutcome } from "@/lib/domain/visits/rules/visit-words";
import type { MapPalette } from "../theme";
import type { Glyphs } from "./glyphs";

export type PinSize = "normal" | "selected";

/** Radius of the head; the tip stands on the place, and the head's centre `headUpPx` above it. */
export const PIN_SHAPE: Readonly<Record<PinSize, { radiusPx: number; headUpPx: number; ringPx: number }>> = {
  normal: { radiusPx: 12, headUpPx: 17.5, ringPx: 0 },
  selected: { radiusPx: 15, headUpPx: 22, ringPx: 5 },
};

const MARGIN_PX = 4;
const MAX_PIXEL_RATIO = 2;

/** Pins drawn once per outcome, size and theme, then stamped. */
export class PinSprites {
  readonly #sprites = new Map<string, HTMLCanvasElement>();

  constructor(
    private readonly palette: MapPalette,
    private readonly glyphs: Glyphs,
  ) {}

  /** Stamps a pin whose tip is at x, y; `scale` and `liftPx` serve the arrival's movement. */
  stamp(
    context: CanvasRenderingContext2D,
    outcome: VisitOutcome,
    size: PinSize,
    at: readonly [x: number, y: number],
    scale = 1,
    liftPx = 0,
  ): void {
    const sprite = this.#sprite(outcome, size);
    const { width, tip } = spriteBox(size);
    const height = (width * sprite.height) / sprite.width;
    context.drawImage(
      sprite,
      at[0] - (width / 2) * scale,
      at[1] - tip * scale - liftPx,
      width * scale,
      height * scale,
    );
  }

  #sprite(outcome: VisitOutcome, size: PinSize): HTMLCanvasElement {
    const key = `${outcome} ${size}`;
    const cached = this.#sprites.get(key);
    if (cached) return cached;
    const sprite = this.#drawSprite(outcome, size);
    this.#sprites.set(key, sprite);
    return sprite;
  }

  #drawSprite(outcome: VisitOutcome, size: PinSize): HTMLCanvasElement {
    const ratio = Math.min(MAX_PIXEL_RATIO, devicePixelRatio || 1);
    const { width, tip } = spriteBox(size);
    const { radiusPx, headUpPx, ringPx } = PIN_SHAPE[size];
    const sprite = document.createElement("canvas");
    sprite.width = Math.ceil(width * ratio);
    sprite.height = Math.ceil((tip + MARGIN_PX) * ratio);
    const context = sprite.getContext("2d");
    if (!context) return sprite;
    context.scale(ratio, ratio);
    context.translate(width / 2, tip - headUpPx);
    const body = pinBody(radiusPx, headUpPx);
    const color = this.palette.outcomes[outcome];
    context.lineJoin = "round";
    if (ringPx > 0) strokePath(context, body, color, ringPx * 2, 0.35);
    context.shadowColor = "rgb(0 0 0 / 30%)";
    context.shadowBlur = 3 * ratio;
    context.shadowOffsetY = ratio;
    strokePath(context, body, this.palette.surface, 3, 1);
    context.shadowColor = "transparent";
    context.fillStyle = color;
    context.fill(body);
    this.#drawGlyph(context, outcome, radiusPx);
    return sprite;
  }

  #drawGlyph(context: CanvasRenderingContext2D, outcome: VisitOutcome, radiusPx: number): void {
    const glyph = this.glyphs[outcome];
    if (!glyph) return;
    const scale = (radiusPx * 1.25) / 24;
    context.save();
    context.scale(scale, scale);
    context.translate(-12, -12);
    context.lineCap = "round";
    strokePath(context, glyph, this.palette.surface, 2.6, 1);
    context.restore();
  }
}

function spriteBox(size: PinSize): { width: number; tip: number } {
  const { radiusPx, headUpPx, ringPx } = PIN_SHAPE[size];
  const margin = ringPx + MARGIN_PX;
  return { width: (radiusPx + margin) * 2, tip: radiusPx + headUpPx + margin };
}

/** A drop with its head around the origin and its tip straight below. */
function pinBody(radiusPx: number, tipDownPx: number): Path2D {
  const body = new Path2D();
  const shoulder = Math.acos(radiusPx / tipDownPx);
  body.arc(0, 0, radiusPx, Math.PI / 2 + shoulder, Math.PI / 2 - shoulder);
  body.lineTo(0, tipDownPx);
  body.closePath();
  return body;
}

function strokePath(
  context: CanvasRenderingContext2D,
  path: Path2D,
  color: string,
  widthPx: number,
  alpha: number,
): void {
  context.globalAlpha = alpha;
  context.strokeStyle = color;
  context.lineWidth = widthPx;
  context.stroke(path);
  context.globalAlpha = 1;
}
