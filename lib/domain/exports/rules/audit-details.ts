import type { ExportSpec } from "../schema";

/** Conditions whose text may be somebody's name or number: that they were set is kept, and not to what. */
const PERSONAL: ReadonlySet<string> = new Set(["q"]);

/** What the audit keeps of an export: which visits, how many, and in what form. */
export function auditDetails(spec: ExportSpec, rows: number): Record<string, string | number | string[]> {
  const conditions = Object.entries(spec.filter)
    .filter(([, text]) => text !== null && text !== undefined)
    .map(([key, text]) => (PERSONAL.has(key) ? `${key}=(set)` : `${key}=${text}`))
    .sort();
  return {
    rows,
    filter: conditions,
    subject: spec.subject,
    picked: (spec.subject === "accounts" ? spec.accountIds : spec.visitIds)?.length ?? 0,
    format: spec.format,
    style: spec.style,
    columns: [...spec.columns, ...extraColumns(spec)],
  };
}

function extraColumns(spec: ExportSpec): string[] {
  if (spec.subject === "accounts") return spec.withFields ? ["fields"] : [];
  return spec.withAnswers ? ["answers"] : [];
}
