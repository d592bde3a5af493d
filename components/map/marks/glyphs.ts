import { VISIT_OUTCOMES, type VisitOutcome } from "@/lib/domain/visits/rules/visit-words";

/** An outcome's icon as a path on its 24 by 24 grid, to be stroked. */
export type Glyphs = Readonly<Partial<Record<VisitOutcome, Path2D>>>;

/** Reads the icons that React rendered (one `[data-outcome]` svg each), so that the map has no second set. */
export function readGlyphs(host: Element): Glyphs {
  const glyphs: Partial<Record<VisitOutcome, Path2D>> = {};
  for (const outcome of VISIT_OUTCOMES) {
    const icon = host.querySelector(`[data-outcome="${outcome}"]`);
    if (!icon) continue;
    const glyph = new Path2D();
    for (const shape of icon.querySelectorAll("path, circle")) addShape(glyph, shape);
    glyphs[outcome] = glyph;
  }
  return glyphs;
}

function addShape(glyph: Path2D, shape: Element): void {
  if (shape.tagName === "path") {
    glyph.addPath(new Path2D(shape.getAttribute("d") ?? ""));
    return;
  }
  const attribute = (name: string) => Number(shape.getAttribute(name));
  const circle = new Path2D();
  circle.arc(attribute("cx"), attribute("cy"), attribute("r"), 0, Math.PI * 2);
  glyph.addPath(circle);
}
