import { createHash } from "node:crypto";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { type Announcement, LIVE_CHANNEL } from "@/lib/platform/channels";
import { comparePrecedence, type Precedence } from "../rules/judge-precedence";
import { buildFieldNames } from "../rules/payload-fields";
import { type ReadingRules, readVisit, type VisitReading } from "../rules/read-visit";
import { upsertAccounts, upsertAgents } from "./upsert-parties";
import { writeVisits } from "./write-visits";

/** What became of one receipt. */
interface ReceiptOutcome {
  readonly receiptId: string;
  status: "stored" | "updated" | "duplicate" | "superseded" | "quarantined";
  readonly cause: string | null;
  visitId: string | null;
  portfolioId: string | null;
  readonly unknownFields: readonly string[];
}

interface ClaimedReceipt {
  readonly receipt_id: string;
  readonly received_at: Date;
  readonly body: Buffer;
}

/** A visit as the projection decides on it: what the database has, or what this batch makes of it. */
export interface VisitDraft {
  readonly id: string;
  readonly isNew: boolean;
  precedence: Precedence;
  contentHash: string;
  firstReceivedAt: Date;
  /** Null while the stored projection still stands. */
  reading: VisitReading | null;
}

const CLAIM = `
  SELECT s.receipt_id, s.received_at, octet_length(r.body) AS bytes
  FROM receipt_states s JOIN receipts r ON r.id = s.receipt_id
  WHERE s.status = 'pending'
  ORDER BY s.received_at, s.receipt_id
  LIMIT $1 FOR UPDATE OF s SKIP LOCKED`;

/** A batch of the largest bodies must not fill the memory; what is over waits for the next batch. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Two workers must not decide on one visit at once; always locked in ascending order. */
const LOCK_VISITS = `
  SELECT pg_advisory_xact_lock(hashtextextended('visit', 0) # bucket) FROM (
    SELECT DISTINCT hashtextextended(id, 0) & 255 AS bucket FROM unnest($1::text[]) AS id ORDER BY 1
  ) AS buckets`;

/**
 * Projects up to `limit` waiting receipts into visits, in one transaction: claim, read, decide, write,
 * announce. Safe to run in several processes.
 *
 * @returns how many receipts were taken; 0 when none waits.
 */
export async function projectReceipts(database: pg.Pool, limit: number): Promise<number> {
  const client = await database.connect();
  let isBroken = false;
  try {
    await client.query("BEGIN");
    const receipts = await claim(client, limit);
    if (receipts.length > 0) await projectClaimed(client, receipts);
    await client.query("COMMIT");
    return receipts.length;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
}

async function claim(client: pg.PoolClient, limit: number): Promise<ClaimedReceipt[]> {
  const claimed = await client.query<{ receipt_id: string; received_at: Date; bytes: number }>({
    name: "claim-receipts",
    text: CLAIM,
    values: [limit],
  });
  let bytes = 0;
  const taken = claimed.rows.filter((row, index) => {
    bytes += row.bytes;
    return index === 0 || bytes <= MOST_BYTES;
  });
  const { rows } = await client.query<{ id: string; body: Buffer }>({
    name: "read-receipt-bodies",
    text: "SELECT id, body FROM receipts WHERE id = ANY($1::uuid[])",
    values: [taken.map(({ receipt_id }) => receipt_id)],
  });
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  return taken.map(({ receipt_id, received_at }) => ({
    receipt_id,
    received_at,
    body: bodies.get(receipt_id) ?? Buffer.alloc(0),
  }));
}

async function projectClaimed(client: pg.PoolClient, receipts: readonly ClaimedReceipt[]): Promise<void> {
  const rules = await readRules(client);
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
    decide(drafts, receipt, visit, outcome);
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

async function readRules(client: pg.PoolClient): Promise<ReadingRules> {
  const aliases = await client.query<{ alias: string; field: string }>(
    "SELECT alias, field FROM field_aliases",
  );
  const zone = await client.query<{ value: unknown }>("SELECT value FROM settings WHERE key = 'timeZone'");
  const timeZone = zone.rows[0]?.value;
  return {
    fieldNames: buildFieldNames(aliases.rows),
    defaultTimeZone: typeof timeZone === "string" ? timeZone : "America/Mexico_City",
  };
}

async function loadDrafts(client: pg.PoolClient, kobraVisitIds: string[]): Promise<Map<string, VisitDraft>> {
  await client.query(LOCK_VISITS, [kobraVisitIds]);
  const { rows } = await client.query(
    `SELECT id, kobra_visit_id, is_finished OR is_cancelled AS is_terminal, end_at, start_at,
            winning_received_at, winning_receipt_id, content_hash, first_received_at
     FROM visits WHERE kobra_visit_id = ANY($1::text[])`,
    [kobraVisitIds],
  );
  return new Map(
    rows.map((row) => [
      row.kobra_visit_id,
      {
        id: row.id,
        isNew: false,
        precedence: {
          isTerminal: row.is_terminal,
          endAt: row.end_at,
          startAt: row.start_at,
          receivedAt: row.winning_received_at,
          receiptId: row.winning_receipt_id,
        },
        contentHash: row.content_hash,
        firstReceivedAt: row.first_received_at,
        reading: null,
      },
    ]),
  );
}

/** Lets one receipt speak for its visit or not, and records which. */
function decide(
  drafts: Map<string, VisitDraft>,
  receipt: ClaimedReceipt,
  visit: VisitReading,
  outcome: ReceiptOutcome,
): void {
  const contentHash = createHash("sha256").update(JSON.stringify(visit)).digest("hex");
  const precedence: Precedence = {
    isTerminal: visit.isFinished || visit.isCancelled,
    endAt: visit.endAt,
    startAt: visit.startAt,
    receivedAt: receipt.received_at,
    receiptId: receipt.receipt_id,
  };
  const draft = drafts.get(visit.kobraVisitId);
  if (!draft) {
    const id = uuidv7();
    const firstReceivedAt = receipt.received_at;
    drafts.set(visit.kobraVisitId, {
      id,
      isNew: true,
      precedence,
      contentHash,
      firstReceivedAt,
      reading: visit,
    });
    return;
  }
  const isReplayOfWinner = draft.precedence.receiptId === receipt.receipt_id;
  if (receipt.received_at < draft.firstReceivedAt) draft.firstReceivedAt = receipt.received_at;
  if (draft.contentHash === contentHash && !isReplayOfWinner) {
    outcome.status = "duplicate";
  } else if (isReplayOfWinner || comparePrecedence(precedence, draft.precedence) > 0) {
    outcome.status = isReplayOfWinner ? "stored" : "updated";
    Object.assign(draft, { precedence, contentHash, reading: visit });
  } else {
    outcome.status = "superseded";
  }
}

/** Writes the changed visits with their agents and accounts. @returns visit id → portfolio id. */
async function writeChanged(client: pg.PoolClient, drafts: VisitDraft[]): Promise<Map<string, string>> {
  if (drafts.length === 0) return new Map();
  const agents = await upsertAgents(client, drafts);
  const accounts = await upsertAccounts(client, drafts, agents);
  return writeVisits(client, drafts, agents, accounts);
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

const MOST_IDS_PER_EVENT = 80;

/** Tells open browsers which visits changed: ids only, since a NOTIFY holds 8,000 bytes. */
async function announce(
  client: pg.PoolClient,
  changed: [string, string][],
  hasQuarantined: boolean,
): Promise<void> {
  for (let at = 0; at < changed.length; at += MOST_IDS_PER_EVENT) {
    const event: Announcement = { kind: "visits", visits: changed.slice(at, at + MOST_IDS_PER_EVENT) };
    await client.query("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, JSON.stringify(event)]);
  }
  if (hasQuarantined) {
    const event: Announcement = { kind: "quarantine" };
    await client.query("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, JSON.stringify(event)]);
  }
}
