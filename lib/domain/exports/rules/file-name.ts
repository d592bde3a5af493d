import { dayOf } from "@/lib/core/time";
import { daysOfRange } from "../../visits/rules/date-range";
import { readCondition } from "../../visits/rules/visit-filter";
import type { ExportSpec, ExportWords } from "../schema";

/** `visitas_2026-11-15_2026-11-21_America-Mexico_City.csv`: what is in it, between which days, of which zone. */
export function nameExportFile(
  spec: ExportSpec,
  { fileNoun, everything, accounts }: Pick<ExportWords, "fileNoun" | "everything" | "accounts">,
): string {
  const zone = spec.timeZone.replaceAll("/", "-");
  if (spec.subject === "accounts") {
    const day = dayOf(new Date(spec.askedAt), spec.timeZone);
    return `${accounts.fileNoun}_${day}_${zone}.${spec.format}`;
  }
  const range = readCondition("range", spec.filter.range ?? "") ?? "7d";
  const days = daysOfRange(range, new Date(spec.askedAt), spec.timeZone);
  const span = days ? `${days.from}_${days.to}` : everything;
  return `${fileNoun}_${span}_${zone}.${spec.format}`;
}
