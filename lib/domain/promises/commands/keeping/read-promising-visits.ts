import type pg from "pg";
import type { QuestionMeaning } from "../../../questions/rules/meanings";
import { type Understanding, understand } from "../../../questions/rules/understand";
import { parseMapping } from "../../../questions/schema";

/** What a visit says of its promise. */
export interface Said {
  /** With two decimals. */
  readonly amount: string | null;
  /** ISO day. */
  readonly dueOn: string | null;
  readonly method: string | null;
  /** As answered, where it cannot be read. */
  readonly amountText: string | null;
  readonly dueText: string | null;
}

/** A visit that promises, or whose promise is kept. */
export interface PromisingVisit {
  readonly visitId: string;
  readonly hasPromise: boolean;
  /** ISO day. */
  readonly madeOn: string;
  readonly totalDebt: number | null;
  readonly said: Said;
  readonly kept: { readonly id: string; readonly isWithdrawn: boolean; readonly said: Said } | null;
}

interface VisitRecord {
  visit_id: string;
  has_promise: boolean;
  made_on: string;
  total_debt: number | null;
  product_id: number | null;
  amount: string | null;
  due_on: string | null;
  method: string | null;
  promise_id: string | null;
  is_withdrawn: boolean;
  kept: Said;
}

/** Locked in the order of ids, as by everybody who changes many at once. */
const READ = `
  WITH mine AS (
    SELECT p.* FROM payment_promises p WHERE p.visit_id = ANY($1::uuid[]) ORDER BY p.id FOR NO KEY UPDATE)
  SELECT v.id AS visit_id, coalesce(v.has_promise, FALSE) AS has_promise, v.occurred_on::text AS made_on,
         v.product_id, v.promise_amount::text AS amount, v.promise_on::text AS due_on,
         v.promise_method AS method,
         CASE WHEN jsonb_typeof(a.fields -> 'totalPending') = 'number'
              THEN (a.fields ->> 'totalPending')::float8 END AS total_debt,
         p.id AS promise_id, p.withdrawn_at IS NOT NULL AS is_withdrawn,
         jsonb_build_object('amount', p.amount::text, 'dueOn', p.due_on::text, 'method', p.method,
                            'amountText', p.amount_text, 'dueText', p.due_text) AS kept
  FROM visits v LEFT JOIN accounts a ON a.id = v.account_id LEFT JOIN mine p ON p.visit_id = v.id
  WHERE v.id = ANY($1::uuid[]) AND (v.has_promise OR p.id IS NOT NULL) ORDER BY v.id`;

/** These visits' promises as they are said and as they are kept; others are left out. */
export async function readPromisingVisits(
  client: pg.PoolClient,
  visitIds: readonly string[],
): Promise<PromisingVisit[]> {
  const { rows } = await client.query<VisitRecord>({
    name: "read-promising-visits",
    text: READ,
    values: [visitIds],
  });
  const vague = rows.filter(({ has_promise, amount, due_on }) => has_promise && !(amount && due_on));
  const texts = await readUnreadable(client, vague);
  return rows.map((row) => ({
    visitId: row.visit_id,
    hasPromise: row.has_promise,
    madeOn: row.made_on,
    totalDebt: row.total_debt,
    said: {
      amount: row.amount,
      dueOn: row.due_on,
      method: row.method,
      amountText: row.amount === null ? (texts.get(row.visit_id)?.promiseAmount ?? null) : null,
      dueText: row.due_on === null ? (texts.get(row.visit_id)?.promiseDate ?? null) : null,
    },
    kept: row.promise_id ? { id: row.promise_id, isWithdrawn: row.is_withdrawn, said: row.kept } : null,
  }));
}

const LONGEST_TEXT = 200;
type Texts = Partial<Record<QuestionMeaning, string>>;

/** What was answered to the questions for amount and day, of visits where one of them was not understood. */
async function readUnreadable(
  client: pg.PoolClient,
  visits: readonly VisitRecord[],
): Promise<Map<string, Texts>> {
  const found = new Map<string, Texts>();
  if (visits.length === 0) return found;
  const { rows } = await client.query<{
    visit_id: string;
    question_id: string | null;
    question_name: string | null;
    value: string;
  }>(
    `SELECT visit_id, question_id, question_name, value FROM checklist_answers
     WHERE visit_id = ANY($1::uuid[]) AND trim(value) <> '' ORDER BY visit_id, position`,
    [visits.map(({ visit_id }) => visit_id)],
  );
  const understanding = await readUnderstanding(client);
  const productOf = new Map(visits.map(({ visit_id, product_id }) => [visit_id, product_id]));
  for (const { visit_id, question_id, question_name, value } of rows) {
    const meaning = understanding.meaningOf({
      productId: productOf.get(visit_id) ?? null,
      questionId: question_id,
      questionName: question_name,
    })?.meaning;
    const texts = found.get(visit_id) ?? {};
    if (meaning && texts[meaning] === undefined) texts[meaning] = value.trim().slice(0, LONGEST_TEXT);
    found.set(visit_id, texts);
  }
  return found;
}

async function readUnderstanding(client: pg.PoolClient): Promise<Understanding> {
  const { rows } = await client.query<{ value: unknown }>(
    "SELECT value FROM settings WHERE key = 'questionMapping'",
  );
  return understand(parseMapping(rows[0]?.value));
}
