import type { Db } from "@/lib/platform/db";
import { headerKey } from "../../imports/rules/match-headers";
import { hashHeaders } from "../queries/read-mapping";
import type { UploadPlan } from "../schema";

/** Keeps how the columns of a confirmed file were matched, for the next one with the same headers. */
export async function rememberMapping(tx: Db, headers: readonly string[], plan: UploadPlan): Promise<void> {
  const columns = Object.fromEntries(
    plan.columns.map((column, index) => [headerKey(headers[index] ?? ""), column]),
  );
  const headersHash = hashHeaders(headers);
  const data = { columns, importType: plan.importType, updatedAt: new Date() };
  await tx.uploadMapping.upsert({ where: { headersHash }, create: { headersHash, ...data }, update: data });
}
