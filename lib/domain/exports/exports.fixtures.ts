import { v7 as uuidv7 } from "uuid";
import { db, pool } from "@/lib/platform/db";
import { vendorExampleWithId } from "@/sandbox/kobra/vendor-example";
import { ReceiptWriter } from "../receipts/commands/receipt-writer";
import { findUserAsViewer } from "../users/queries";
import type { Viewer } from "../users/schema";
import { projectReceipts } from "../visits/commands/project-receipts";
import { VISIT_COLUMNS } from "../visits/rules/visit-columns";
import { type ExportRequest, exportRequestSchema } from "./schema";

/** A person who may sign in, with these portfolios or all. */
export async function addViewer(role: Viewer["role"], portfolioIds: string[] = []): Promise<Viewer> {
  const id = uuidv7();
  await db().user.create({
    data: {
      id,
      email: `${id}@atalaya.example`,
      name: "Eva",
      role,
      passwordHash: "none",
      portfolios: { create: portfolioIds.map((portfolioId) => ({ portfolioId })) },
    },
  });
  const viewer = await findUserAsViewer(id);
  if (!viewer) throw new Error("no viewer");
  return viewer;
}

/** The vendor's example with other values, received and projected. */
export async function receiveVisit(kobraVisitId: string, change: object = {}): Promise<void> {
  const body = { ...JSON.parse(vendorExampleWithId(kobraVisitId)), ...change };
  const writer = new ReceiptWriter(pool());
  await writer.write({ body: Buffer.from(JSON.stringify(body)), source: "webhook", webhookKeyId: null });
  while ((await projectReceipts(pool(), 50)) > 0);
}

export function exportRequest(change: Partial<ExportRequest> = {}) {
  return exportRequestSchema.parse({
    filter: { range: "all" },
    format: "csv",
    style: "formatted",
    columns: [...VISIT_COLUMNS],
    ...change,
  });
}
