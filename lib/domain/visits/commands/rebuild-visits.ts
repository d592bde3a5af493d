import type pg from "pg";
import { inPoolTransaction } from "@/lib/platform/pool-transaction";
import { REBUILD_CONDITIONS } from "../queries/rebuild-conditions";
import { type ReadingRules, readVisit } from "../rules/read-visit";
import type { ClaimedReceipt } from "./claim-receipts";
import { readReadingRules } from "./reading-rules";
import { applyReceipt, lockVisits, type ReceiptOutcome, type VisitDraft } from "./visit-draft";
import { writeVisits } from "./write-visits";

export interface RebuildStep {
  readonly rebuildId: string;
  /** Visits read again in this step; 0 where none is left. */
  readonly taken: number;
  readonly changed: number;
}

/**
 * Reads the next visits of the running rebuild again from all their receipts, in one transaction with its
 * progress: a process that dies in between has done nothing. Visits that come out as they were stay untouched.
 *
 * @param isSkipping leaves the visits as they are: the way past one that breaks the database.
 * @returns null where nothing is to be rebuilt, or another process is at it.
 */
export async function rebuildVisits(
  database: pg.Pool,
  limit: number,
  { isSkipping = false } = {},
): Promise<RebuildStep | null> {
  return inPoolTransaction(database, (client) => takeStep(client, limit, isSkipping));
}

interface RunningRebuild {
  readonly id: string;
  readonly selection: string;
  readonly cursor: string | null;
}

async function takeStep(
  client: pg.PoolClient,
  limit: number,
  isSkipping: boolean,
): Promise<RebuildStep | null> {
  // Before the row: whoever changes a rule holds the rules first and the row second.
  const rules = await readReadingRules(client);
  const running = await client.query<RunningRebuild>(
    "SELECT id, selection::text, cursor FROM rebuilds WHERE status = 'running' FOR UPDATE SKIP LOCKED",
  );
  const [rebuild] = running.rows;
  if (!rebuild) return null;
  const visits = await takeVisits(client, rebuild, limit);
  const changed = isSkipping || visits.length === 0 ? 0 : await rebuildTaken(client, rules, visits);
  await client.query(
    `UPDATE rebuilds SET cursor = coalesce($2, cursor), done = done + $3, changed = changed + $4,
            started_at = coalesce(started_at, now()), progress_at = now() WHERE id = $1`,
    [rebuild.id, visits.at(-1)?.id ?? null, visits.length, changed],
  );
  return { rebuildId: rebuild.id, taken: visits.length, changed };
}

interface StoredVisit {
  readonly id: string;
  readonly kobra_visit_id: string;
  readonly agent_id: string;
  readonly account_id: string | null;
  readonly portfolio_id: string;
  readonly content_hash: string;
  readonly winning_receipt_id: string;
  readonly answer_set_id: number | null;
}

/** The newest first: what people look at is right before the rest. */
async function takeVisits(
  client: pg.PoolClient,
  { selection, cursor }: RunningRebuild,
  limit: number,
): Promise<StoredVisit[]> {
  const { rows: ids } = await client.query<{ kobra_visit_id: string }>(
    `SELECT v.kobra_visit_id FROM visits v
     WHERE ${REBUILD_CONDITIONS} AND ($2::uuid IS NULL OR v.id < $2) ORDER BY v.id DESC LIMIT $3`,
    [selection, cursor, limit],
  );
  const kobraVisitIds = ids.map(({ kobra_visit_id }) => kobra_visit_id);
  await lockVisits(client, kobraVisitIds);
  // Read once more under the lock: a receipt may have changed the visit just before.
  const { rows } = await client.query<StoredVisit>(
    `SELECT id, kobra_visit_id, agent_id, account_id, portfolio_id, content_hash, winning_receipt_id, answer_set_id
     FROM visits WHERE kobra_visit_id = ANY($1::text[]) ORDER BY id DESC`,
    [kobraVisitIds],
  );
  return rows;
}

async function rebuildTaken(
  client: pg.PoolClient,
  rules: ReadingRules,
  visits: readonly StoredVisit[],
): Promise<number> {
  const stored = new Map(visits.map((visit) => [visit.kobra_visit_id, visit]));
  const drafts = new Map<string, VisitDraft>();
  const outcomes: { was: string; outcome: ReceiptOutcome }[] = [];
  for (const receipt of await loadReceipts(client, visits)) {
    const result = readVisit(receipt.body, rules);
    // A spelling forgotten since may hide the visit id: the visit then stays as it was read.
    if (!result.ok || stored.get(result.visit.kobraVisitId)?.id !== receipt.visit_id) continue;
    const outcome = startOutcome(receipt);
    applyReceipt(drafts, receipt, result.visit, outcome);
    outcomes.push({ was: receipt.status, outcome });
  }
  const changed = [...drafts].flatMap(([kobraVisitId, draft]) => {
    const visit = stored.get(kobraVisitId);
    return visit && isChanged(draft, visit) ? [{ ...draft, id: visit.id, isNew: false }] : [];
  });
  const placeOf = new Map(visits.map((visit) => [visit.id, visit]));
  await writeVisits(client, changed, ({ id }) => {
    const visit = placeOf.get(id);
    if (!visit) throw new Error("A rebuilt visit has no place");
    return { agentId: visit.agent_id, accountId: visit.account_id, portfolioId: visit.portfolio_id };
  });
  await writeStatuses(client, outcomes);
  return changed.length;
}

function isChanged(draft: VisitDraft, visit: StoredVisit): boolean {
  return (
    draft.contentHash !== visit.content_hash ||
    draft.precedence.receiptId !== visit.winning_receipt_id ||
    visit.answer_set_id === null
  );
}

interface StoredReceipt extends ClaimedReceipt {
  readonly visit_id: string;
  readonly status: ReceiptOutcome["status"];
}

/** Every receipt of these visits that was understood, in the order received. */
async function loadReceipts(client: pg.PoolClient, visits: readonly StoredVisit[]): Promise<StoredReceipt[]> {
  const { rows } = await client.query<StoredReceipt>(
    `SELECT s.receipt_id, s.received_at, s.visit_id, s.status, r.body
     FROM receipt_states s JOIN receipts r ON r.id = s.receipt_id
     WHERE s.visit_id = ANY($1::uuid[]) AND s.status IN ('stored', 'updated', 'duplicate', 'superseded')
     ORDER BY s.received_at, s.receipt_id`,
    [visits.map(({ id }) => id)],
  );
  return rows;
}

function startOutcome({ receipt_id, visit_id }: StoredReceipt): ReceiptOutcome {
  const found = { visitId: visit_id, portfolioId: null, cause: null, unknownFields: [] };
  return { receiptId: receipt_id, status: "stored", ...found };
}

/** Another zone can make another receipt of a visit the one that counts. */
async function writeStatuses(
  client: pg.PoolClient,
  outcomes: readonly { was: string; outcome: ReceiptOutcome }[],
): Promise<void> {
  const changed = outcomes.flatMap(({ was, outcome }) => (was === outcome.status ? [] : outcome));
  if (changed.length === 0) return;
  await client.query(
    `UPDATE receipt_states s SET status = o.status::"ReceiptStatus", processed_at = now()
     FROM unnest($1::uuid[], $2::text[]) AS o(id, status) WHERE s.receipt_id = o.id`,
    [changed.map(({ receiptId }) => receiptId), changed.map(({ status }) => status)],
  );
}
