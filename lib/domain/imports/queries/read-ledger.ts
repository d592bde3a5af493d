import { db } from "@/lib/platform/db";
import type { ImportRowStatus, ImportStatus } from "@/lib/platform/generated/prisma/client";

/** How an import stands: as a whole, and how many rows have which outcome. */
export interface ImportLedger {
  readonly status: ImportStatus;
  readonly pauseReason: string | null;
  readonly counts: Readonly<Partial<Record<ImportRowStatus, number>>>;
  readonly requests: number;
}

/** @throws where there is no such import. */
export async function readLedger(importId: string): Promise<ImportLedger> {
  const { status, pauseReason } = await db().import.findUniqueOrThrow({ where: { id: importId } });
  const groups = await db().importRow.groupBy({ by: ["status"], where: { importId }, _count: true });
  const requests = await db().importRequest.count({ where: { chunk: { importId } } });
  return {
    status,
    pauseReason,
    counts: Object.fromEntries(groups.map((group) => [group.status, group._count])),
    requests,
  };
}
