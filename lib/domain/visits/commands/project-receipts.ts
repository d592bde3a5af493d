import type pg from "pg";
import { type Announcement, LIVE_CHANNEL } from "@/lib/platform/channels";
import { inPoolTransaction } from "@/lib/platform/pool-transaction";
import { UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";
import { readVisit, type VisitReading } from "../rules/read-visit";
import { announceVisits } from "./announce-visits";
import { type ClaimedReceipt, claimReceipts } from "./claim-receipts";
import { readReadingRules } from "./reading-rules";
import { upsertAccounts, upsertAgents } from "./upsert-parties";
import { applyReceipt, loadDrafts, type ReceiptOutcome, type VisitDraft } from "./visit-draft";
import { writeVisits } from "./write-visits";

/**
 * Projects up to `limit` waiting receipts into visits, in one transaction: claim, read, decide, write,
 * announce. Safe to run in several processes.
 *
 * @returns how many receipts were taken; 0 when none waits.
 */
export async function projectReceipts(database: pg.Pool, limit: number): Promise<number> {
  return inPoolTransaction(database, async (client) => {
    const receipts = await claimReceipts(client, limit);
    if (receipts.length > 0) await projectClaimed(client, receipts);
    return receipts.length;
  });
}

async function projectClaimed(client: pg.PoolClient, receipts: readonly ClaimedReceipt[]): Promise<void> {
  const rules = await readReadingRules(client);
  const outcomes: ReceiptOutcome[] = [];
  const readable: { receipt: ClaimedReceipt; visit: VisitReading; outcome: ReceiptOutcome }[] = [];
  for (const receipt of receipts) {
    const result = readVisit(receipt.body, rules);
    const outcome: ReceiptOutcome = {
      receiptId: receipt.receipt_id,
      status: result.ok ? "stored" : "quarantined",
      cause: result.ok ? null : result.cause,
      visitId: null,
      portfolioId: null,
      unknownFields: result.unknownFields,
    };
    outcomes.push(outcome);
    if (result.ok) readable.push({ receipt, visit: result.visit, outcome });
  }
  const drafts = await loadDrafts(
    client,
    readable.map(({ visit }) => visit.kobraVisitId),
  );
  for (const { receipt, visit, outcome } of readable) {
    applyReceipt(drafts, receipt, visit, outcome);
  }
  const changed = [...drafts.values()].filter((draft) => draft.reading !== null);
  const portfolioOf = await writeChanged(client, changed);
  for (const { visit, outcome } of readable) {
    const draft = drafts.get(visit.kobraVisitId);
    outcome.visitId = draft?.id ?? null;
    outcome.portfolioId = (draft && portfolioOf.get(draft.id)) ?? null;
  }
  await writeOutcomes(client, outcomes);
  await announce(
    client,
    [...portfolioOf],
    outcomes.some(({ status }) => status === "quarantined"),
  );
}

/** Writes the changed visits with their agents and accounts. @returns visit id → portfolio id. */
async function writeChanged(client: pg.PoolClient, drafts: VisitDraft[]): Promise<Map<string, string>> {
  if (drafts.length === 0) return new Map();
  const agents = await upsertAgents(client, drafts);
  const accounts = await upsertAccounts(client, drafts, agents);
  return writeVisits(client, drafts, (_, { agentKey, externalId }) => {
    const agent = agents.get(agentKey);
    const account = externalId === null ? undefined : accounts.get(externalId);
    return {
      agentId: agent?.id,
      accountId: account?.id ?? null,
      // An account carries its own branch, or already follows the agent (upsertAccounts).
      portfolioId: account?.portfolioId ?? agent?.portfolioId ?? UNASSIGNED_PORTFOLIO_ID,
    };
  });
}

async function writeOutcomes(client: pg.PoolClient, outcomes: readonly ReceiptOutcome[]): Promise<void> {
  await client.query(
    `UPDATE receipt_states s
     SET status = o.status::"ReceiptStatus", cause = o.cause, detail = NULL, visit_id = o."visitId",
         portfolio_id = coalesce(o."portfolioId", (SELECT portfolio_id FROM visits WHERE id = o."visitId")),
         unknown_fields = o."unknownFields", attempts = s.attempts + 1, processed_at = now()
     FROM json_to_recordset($1::json)
       AS o("receiptId" uuid, status text, cause text, "visitId" uuid, "portfolioId" uuid, "unknownFields" text[])
     WHERE s.receipt_id = o."receiptId"`,
    [JSON.stringify(outcomes)],
  );
}

/** Tells open browsers what changed. */
async function announce(
  client: pg.PoolClient,
  changed: [string, string][],
  hasQuarantined: boolean,
): Promise<void> {
  await announceVisits(client, changed);
  if (hasQuarantined) {
    const event: Announcement = { kind: "quarantine" };
    await client.query("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, JSON.stringify(event)]);
  }
}
