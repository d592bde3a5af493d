import type { Export } from "@/lib/domain/exports/schema";

/** Rows a second so far, and the seconds that the rest takes at that rate; null while nothing can be said. */
export function foretell({
  rowsDone,
  rowsTotal,
  elapsedMs,
}: Pick<Export, "rowsDone" | "rowsTotal" | "elapsedMs">): { rowsPerS: number; leftS: number } | null {
  if (elapsedMs === null || elapsedMs <= 0 || rowsDone === 0) return null;
  const rowsPerS = rowsDone / (elapsedMs / 1_000);
  return { rowsPerS: Math.round(rowsPerS), leftS: Math.ceil(Math.max(rowsTotal - rowsDone, 0) / rowsPerS) };
}
