import type { ImportDetail, RowCounts } from "@/lib/domain/imports/schema/ledger";

/** Rows about which nothing more will be learnt by sending. */
export function settledRows({ accepted, rejected, left_out, cancelled }: RowCounts): number {
  return accepted + rejected + left_out + cancelled;
}

/** When the rest will be through at the speed of the last minutes; null while that says nothing. */
export function foretellRows({
  counts,
  rowsPerMinute,
}: Pick<ImportDetail, "counts" | "rowsPerMinute">): { rowsPerMinute: number; leftS: number } | null {
  if (rowsPerMinute === null || rowsPerMinute <= 0) return null;
  const rest = counts.waiting + counts.sent + counts.unknown;
  return { rowsPerMinute, leftS: (rest / rowsPerMinute) * 60 };
}
