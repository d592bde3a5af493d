import { createHash } from "node:crypto";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { headerKey } from "../../imports/rules/match-headers";
import type { RememberedPlan } from "../rules/propose-plan";
import { columnPlanSchema, uploadPlanSchema } from "../schema";

/** A name for a set of headers, in whatever order. */
export function hashHeaders(headers: readonly string[]): string {
  const keys = headers.map(headerKey).sort();
  return createHash("sha256").update(JSON.stringify(keys)).digest("hex");
}

const columnsSchema = z.record(z.string(), columnPlanSchema);

/** How a file with these headers was matched last; null where there was none. */
export async function findMapping(headers: readonly string[]): Promise<RememberedPlan | null> {
  const stored = await db().uploadMapping.findUnique({ where: { headersHash: hashHeaders(headers) } });
  const columns = columnsSchema.safeParse(stored?.columns);
  const importType = uploadPlanSchema.shape.importType.safeParse(stored?.importType);
  if (!columns.success || !importType.success) return null;
  return { importType: importType.data, columns: new Map(Object.entries(columns.data)) };
}
