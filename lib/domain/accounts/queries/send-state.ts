import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { visibleImports } from "../../imports/rules/visibility";
import type { Viewer } from "../../users/schema";
import { accountTextsSchema } from "../schema/form";
import { type SendState, sendStateSchema } from "../schema/sends";

/**
 * How an import that began on these pages stands, for whoever sent it and those who see all portfolios.
 * @throws Problem `not-found` for anybody else.
 */
export async function getSendState(viewer: Viewer, importId: string): Promise<SendState> {
  const found = await db().import.findFirst({ where: { id: importId, ...visibleImports(viewer) } });
  if (!found) throw new Problem("not-found", "No such import");
  const [groups, refused, requests, last, only] = await Promise.all([
    db().importRow.groupBy({ by: ["status"], where: { importId }, _count: true }),
    db().importRow.findFirst({ where: { importId, status: "rejected" }, orderBy: { rowNumber: "asc" } }),
    db().importRequest.count({ where: { chunk: { importId } } }),
    db().importRequest.findFirst({ where: { chunk: { importId } }, orderBy: { startedAt: "desc" } }),
    findOnlyRow(importId, found.rowCount),
  ]);
  return sendStateSchema.parse({
    importId,
    status: found.status,
    pauseReason: found.pauseReason,
    counts: Object.fromEntries(groups.map((group) => [group.status, group._count])),
    reason: refused?.reason ?? null,
    accountId: only?.accountId ?? null,
    texts: only?.texts ?? null,
    requests,
    lastHttpStatus: last?.httpStatus ?? null,
    lastDetail: last?.detail ?? null,
  });
}

async function findOnlyRow(importId: string, rowCount: number) {
  if (rowCount !== 1) return null;
  const row = await db().importRow.findFirst({
    where: { importId },
    select: { externalId: true, texts: true },
  });
  if (!row?.externalId) return null;
  const account = await db().account.findUnique({ where: { externalId: row.externalId } });
  return { accountId: account?.id ?? null, texts: accountTextsSchema.safeParse(row.texts).data ?? null };
}
