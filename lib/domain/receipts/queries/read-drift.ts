import { db } from "@/lib/platform/db";
import { listUnmappedQuestions } from "../../questions/queries/list-questions";
import { questionKeyOf } from "../../questions/rules/question-key";
import type { Scope } from "../../users/schema";
import { type Calendar, visitConditions } from "../../visits/queries/visit-conditions";
import type { Drift } from "../schema";
import { type SeenRow, seen } from "./list-issues";
import { visibleReceipts } from "./receipt-conditions";

/** A new field may ride on every visit: only the newest receipts that carry one are looked at. */
const MOST_EXAMINED = 20_000;

/** What Kobra sends and nobody knows: fields of the body and questions of the checklist, the newest at the top. */
export async function readDrift(scope: Scope, calendar: Calendar): Promise<Drift> {
  const [fields, questions] = await Promise.all([readUnknownFields(scope), readUnmapped(scope, calendar)]);
  return { ...fields, questions };
}

async function readUnknownFields(scope: Scope): Promise<Omit<Drift, "questions">> {
  const rows = await db().$queryRaw<(SeenRow & { name: string; examined: number })[]>`
    WITH newest AS MATERIALIZED (
      SELECT s.receipt_id, s.received_at, s.unknown_fields FROM receipt_states s
      WHERE ${visibleReceipts(scope)} AND cardinality(s.unknown_fields) > 0
      ORDER BY s.received_at DESC LIMIT ${MOST_EXAMINED}
    )
    SELECT name, count(*)::int AS count, min(received_at) AS "firstSeenAt", max(received_at) AS "lastSeenAt",
           (array_agg(receipt_id::text ORDER BY received_at DESC))[1] AS "sampleReceiptId",
           (SELECT count(*)::int FROM newest) AS examined
    FROM newest, unnest(unknown_fields) AS name
    GROUP BY name ORDER BY "firstSeenAt" DESC, name LIMIT 200`;
  const examined = rows[0]?.examined ?? 0;
  return {
    fields: rows.map((row) => ({ ...seen(row), name: row.name })),
    examined,
    isCut: examined === MOST_EXAMINED,
  };
}

async function readUnmapped(scope: Scope, calendar: Calendar): Promise<Drift["questions"]> {
  const unmapped = await listUnmappedQuestions(scope, calendar);
  const samples = unmapped.length === 0 ? new Map<string, string>() : await readSamples(scope, calendar);
  return unmapped
    .map(({ key, productId, questionId, name, visits, firstSeenOn, lastSeenOn }) => ({
      key,
      productId,
      questionId,
      name,
      visits,
      firstSeenOn,
      lastSeenOn,
      sampleReceiptId: samples.get(key) ?? null,
    }))
    .sort((a, b) =>
      a.firstSeenOn < b.firstSeenOn ? 1 : a.firstSeenOn > b.firstSeenOn ? -1 : b.visits - a.visits,
    );
}

/** Among so many of the newest visits, nearly every question that is still asked comes up. */
const SAMPLE_VISITS = 1_000;

/** Question → the receipt of the latest visit that asked it. */
async function readSamples(scope: Scope, calendar: Calendar): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<
    { productId: number | null; questionId: string | null; questionName: string | null; receiptId: string }[]
  >`
    WITH newest AS MATERIALIZED (
      SELECT v.id, v.product_id, v.winning_receipt_id, v.occurred_at FROM visits v
      WHERE ${visitConditions(scope, { range: "30d" }, calendar)}
      ORDER BY v.occurred_at DESC LIMIT ${SAMPLE_VISITS}
    )
    SELECT DISTINCT ON (n.product_id, c.question_id, c.question_name)
           n.product_id AS "productId", c.question_id AS "questionId", c.question_name AS "questionName",
           n.winning_receipt_id::text AS "receiptId"
    FROM newest n JOIN checklist_answers c ON c.visit_id = n.id
    ORDER BY n.product_id, c.question_id, c.question_name, n.occurred_at DESC`;
  return new Map(rows.map(({ receiptId, ...question }) => [questionKeyOf(question), receiptId]));
}
