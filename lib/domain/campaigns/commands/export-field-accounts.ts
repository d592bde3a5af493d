import { stringify } from "csv-stringify/sync";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";
import { listFieldAccounts } from "../queries/list-field-accounts";
import type { FieldAccount } from "../schema/field-account";

const PAGE = 5_000;
const COLUMNS = ["externalID", "clientName", "portfolio", "lastVisitAt", "visits"];
/** Excel takes a file without it for Latin 1. */
const BOM = "\uFEFF";

/**
 * The list of what to do in the field as CSV, a page at a time, so that a large portfolio does not fill the
 * memory. Every value is quoted text, and none begins a formula. Who exported how many is on record.
 * @throws Problem `not-found`
 */
export async function exportFieldAccounts(
  viewer: Viewer,
  campaignId: string,
  withoutVisitDays: number | undefined,
  now: Date,
): Promise<ReadableStream<Uint8Array>> {
  const read = (cursor?: string) =>
    listFieldAccounts(viewer.scope, campaignId, { withoutVisitDays, cursor, limit: PAGE }, now);
  let page = await read();
  await recordAudit(db(), {
    actorUserId: viewer.userId,
    action: "campaign.field-accounts-exported",
    subject: campaignId,
    details: { accounts: page.total, withoutVisitDays: page.withoutVisitDays },
  });
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      controller.enqueue(
        encoder.encode((isFirst ? BOM + toCsv([COLUMNS]) : "") + toCsv(page.accounts.map(toCells))),
      );
      isFirst = false;
      if (page.nextCursor === null) return controller.close();
      page = await read(page.nextCursor);
    },
  });
}

function toCells(account: FieldAccount): (string | null)[] {
  return [
    account.externalId,
    account.clientName,
    account.portfolioName,
    account.lastVisitAt,
    String(account.visitCount),
  ];
}

function toCsv(rows: readonly (readonly (string | null)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { quoted: true, escape_formulas: true, record_delimiter: "windows" },
  );
}
