import type { Hatch } from "./series-style";

interface HatchPatternProps {
  readonly id: string;
  readonly color: string;
  readonly hatch: Hatch;
}

const LINES: Record<Exclude<Hatch, "solid">, string> = {
  rising: "M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6",
  falling: "M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2",
  dots: "M2 2 h1.5 M6 6 h1.5",
  level: "M0 4 H8",
  grid: "M0 4 H8 M4 0 V8",
};

/** A fill that stays apart from its neighbours without its colour. */
export function HatchPattern({ id, color, hatch }: HatchPatternProps) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={color} />
      {hatch === "solid" ? null : (
        <path d={LINES[hatch]} stroke="var(--color-surface)" strokeWidth="1.5" strokeOpacity="0.65" />
      )}
    </pattern>
  );
}
