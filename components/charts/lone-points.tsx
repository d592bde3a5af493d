import type { MergedRow } from "./merge-series";

interface DotPlace {
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
}

/** A measurement between two gaps makes no line: it gets a dot. */
export function lonePoints(rows: readonly MergedRow[], key: string, color: string) {
  const isThere = (index: number) => rows[index]?.drawn[key] != null;
  return ({ cx, cy, index = 0 }: DotPlace) => {
    const isAlone = isThere(index) && !isThere(index - 1) && !isThere(index + 1);
    return isAlone ? <circle key={index} cx={cx} cy={cy} r={3} fill={color} /> : <g key={index} />;
  };
}
