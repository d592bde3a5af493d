import { createHash } from "node:crypto";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { comparePrecedence, type Precedence } from "../rules/judge-precedence";
import type { VisitReading } from "../rules/read-visit";
import type { ClaimedReceipt } from "./claim-receipts";

/** What became of one receipt. */
export interface ReceiptOutcome {
  readonly receiptId: string;
  status: "stored" | "updated" | "duplicate" | "superseded" | "quarantined";
  readonly cause: string | null;
  visitId: string | null;
  portfolioId: string | null;
  readonly unknownFields: readonly string[];
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

/** Two workers must not decide on one visit at once; always locked in ascending order. */
const LOCK_VISITS = `
  SELECT pg_advisory_xact_lock(hashtextextended('visit', 0) # bucket) FROM (
    SELECT DISTINCT hashtextextended(id, 0) & 255 AS bucket FROM unnest($1::text[]) AS id ORDER BY 1
  ) AS buckets`;

interface StoredVisit {
  readonly id: string;
  readonly kobra_visit_id: string;
  readonly is_terminal: boolean;
  readonly end_at: Date | null;
  readonly start_at: Date | null;
  readonly winning_received_at: Date;
  readonly winning_receipt_id: string;
  readonly content_hash: string;
  readonly first_received_at: Date;
}

/** Holds these visits until this transaction ends, whether they exist already or not. */
export async function lockVisits(client: pg.PoolClient, kobraVisitIds: readonly string[]): Promise<void> {
  await client.query(LOCK_VISITS, [kobraVisitIds]);
}

/** What the database has of these visits, locked until this transaction ends. */
export async function loadDrafts(
  client: pg.PoolClient,
  kobraVisitIds: string[],
): Promise<Map<string, VisitDraft>> {
  await lockVisits(client, kobraVisitIds);
  const { rows } = await client.query<StoredVisit>(
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
export function applyReceipt(
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
