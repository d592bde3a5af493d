import type pg from "pg";
import { localTimeOf } from "@/lib/core/time";
import type { VisitReading } from "../rules/read-visit";
import { type CountedAnswers, internAnswers } from "./intern-answers";
import type { VisitDraft } from "./visit-draft";

/** Columns of `visits`, in the order of the row below; all but the first two are replaced on conflict. */
type VisitRow = ReturnType<typeof toRow> & ReturnType<typeof toAnswerColumns>;

/** Whose visit it is. */
export interface VisitPlace {
  readonly agentId: string | undefined;
  readonly accountId: string | null;
  readonly portfolioId: string;
}

/** A visit that has to be written, with the reading that speaks for it. */
interface Written {
  readonly draft: VisitDraft;
  readonly reading: VisitReading;
  readonly occurredAt: Date;
  readonly occurredOn: string;
  readonly localMinute: number;
}

/**
 * Writes the winning reading of each visit, its answers and its collected contacts.
 * @returns visit id → portfolio id.
 */
export async function writeVisits(
  client: pg.PoolClient,
  drafts: readonly VisitDraft[],
  placeOf: (draft: VisitDraft, reading: VisitReading) => VisitPlace,
): Promise<Map<string, string>> {
  const written = drafts.flatMap((draft) => (draft.reading ? [inTime(draft, draft.reading)] : []));
  const counted = await internAnswers(client, written);
  const rows = written.map((visit, index) => ({
    ...toRow(visit, placeOf(visit.draft, visit.reading)),
    ...toAnswerColumns(counted[index]),
  }));
  await upsertRows(client, rows);
  const replacedIds = drafts.filter((draft) => !draft.isNew).map((draft) => draft.id);
  if (replacedIds.length > 0) {
    await client.query("DELETE FROM checklist_answers WHERE visit_id = ANY($1::uuid[])", [replacedIds]);
    await client.query("DELETE FROM collected_contacts WHERE visit_id = ANY($1::uuid[])", [replacedIds]);
  }
  await insertAnswers(client, written);
  await insertContacts(client, written);
  return new Map(rows.map((row) => [row.id, row.portfolio_id]));
}

function inTime(draft: VisitDraft, reading: VisitReading): Written {
  const occurredAt = reading.startAt ?? reading.endAt ?? draft.firstReceivedAt;
  const { day, minuteOfDay } = localTimeOf(occurredAt, reading.timeZone);
  return { draft, reading, occurredAt, occurredOn: day, localMinute: minuteOfDay };
}

function toAnswerColumns(counted: CountedAnswers | undefined) {
  return {
    answer_keys: counted?.keys ?? [],
    answer_set_id: counted?.setId ?? null,
    answer_value_ids: counted?.valueIds ?? [],
  };
}

function toRow({ draft, reading, ...time }: Written, place: VisitPlace) {
  return {
    id: draft.id,
    kobra_visit_id: reading.kobraVisitId,
    kobra_visit_number: reading.kobraVisitNumber,
    product_id: reading.productId,
    visit_type: reading.visitType,
    agent_id: place.agentId,
    account_id: place.accountId,
    portfolio_id: place.portfolioId,
    external_id: reading.externalId,
    client_name: reading.clientName,
    agent_name: reading.agentName,
    lat: reading.position.lat,
    lng: reading.position.lng,
    mercator_x: reading.position.mercatorX,
    mercator_y: reading.position.mercatorY,
    position_problem: reading.position.problem,
    interest: reading.interest,
    is_rebound: reading.isRebound,
    tag: reading.tag,
    tag_key: reading.tagKey,
    is_finished: reading.isFinished,
    is_cancelled: reading.isCancelled,
    cancellation_reason: reading.cancellationReason,
    comment: reading.comment,
    start_text: reading.startText,
    end_text: reading.endText,
    start_at: reading.startAt,
    end_at: reading.endAt,
    time_zone: reading.timeZone,
    time_zone_text: reading.timeZoneText,
    time_doubts: reading.timeDoubts,
    occurred_at: time.occurredAt,
    occurred_on: time.occurredOn,
    local_minute: time.localMinute,
    duration_s: reading.durationS,
    search_key: reading.searchKey,
    outcome: reading.outcome,
    has_contact: reading.hasContact,
    has_promise: reading.hasPromise,
    promise_method: reading.promiseMethod,
    promise_amount: reading.promiseAmount,
    promise_on: reading.promiseOn,
    wants_revisit: reading.wantsRevisit,
    revisit_on: reading.revisitOn,
    revisit_windows: reading.revisitWindows,
    content_hash: draft.contentHash,
    winning_receipt_id: draft.precedence.receiptId,
    winning_received_at: draft.precedence.receivedAt,
    first_received_at: draft.firstReceivedAt,
    projected_at: new Date(),
  };
}

async function upsertRows(client: pg.PoolClient, rows: VisitRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const replaced = columns.slice(2).map((column) => `${column} = excluded.${column}`);
  await client.query({
    name: "upsert-visits",
    text: `INSERT INTO visits (${columns.join(", ")})
           SELECT ${columns.join(", ")} FROM json_populate_recordset(NULL::visits, $1::json)
           ON CONFLICT (kobra_visit_id) DO UPDATE SET ${replaced.join(", ")}`,
    values: [JSON.stringify(rows)],
  });
}

async function insertAnswers(client: pg.PoolClient, written: readonly Written[]): Promise<void> {
  const answers = written.flatMap(({ draft, reading }) =>
    reading.answers.map((answer, position) => ({
      visit_id: draft.id,
      position,
      question_id: answer.questionId,
      question_name: answer.questionName,
      question_order: answer.questionOrder,
      answer_id: answer.answerId,
      answer_type_id: answer.answerTypeId,
      answer_name: answer.answerName,
      answer_order: answer.answerOrder,
      value: answer.value,
    })),
  );
  await insertAll(client, "checklist_answers", answers);
}

async function insertContacts(client: pg.PoolClient, written: readonly Written[]): Promise<void> {
  const contacts = written.flatMap(({ draft, reading }) =>
    reading.contacts.map(({ kind, label, value }, position) => ({
      visit_id: draft.id,
      kind,
      position,
      label,
      value,
    })),
  );
  await insertAll(client, "collected_contacts", contacts);
}

async function insertAll(
  client: pg.PoolClient,
  table: "checklist_answers" | "collected_contacts",
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query({
    name: `insert-${table}`,
    text: `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`,
    values: [JSON.stringify(rows)],
  });
}
