import { daysOfRange } from "../../visits/rules/date-range";
import { readCondition } from "../../visits/rules/visit-filter";
import type { ExportSpec } from "../schema";

/** `visitas_2026-11-15_2026-11-21_America-Mexico_City.csv`: what is in it, between which days, of which zone. */
export function nameExportFile(spec: ExportSpec, noun: string, everything: string): string {
  const range = readCondition("range", spec.filter.range ?? "") ?? "7d";
  const days = daysOfRange(range, new Date(spec.askedAt), spec.timeZone);
  const span = days ? `${days.from}_${days.to}` : everything;
  return `${noun}_${span}_${spec.timeZone.replaceAll("/", "-")}.${spec.format}`;
}
