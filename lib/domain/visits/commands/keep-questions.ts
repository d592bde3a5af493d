import type pg from "pg";
import type { AskedQuestion } from "../../questions/rules/answer-values";

interface Checklist {
  readonly productId: number | null;
  readonly occurredOn: string;
  readonly questions: readonly AskedQuestion[];
}

interface SeenQuestion {
  readonly key: string;
  readonly productId: number | null;
  readonly questionId: string | null;
  readonly name: string | null;
  readonly kind: string;
  readonly questionOrder: number;
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
}

const FIND = `
  SELECT key, product_id AS "productId", question_id AS "questionId", name, kind,
         question_order AS "questionOrder", first_seen_on::text AS "firstSeenOn", last_seen_on::text AS "lastSeenOn"
  FROM questions WHERE key = ANY($1::text[])`;

const KEEP = `
  INSERT INTO questions AS q
    (key, product_id, question_id, name, kind, question_order, first_seen_on, last_seen_on)
  SELECT key, "productId", "questionId", name, kind, "questionOrder", "firstSeenOn", "lastSeenOn"
  FROM json_to_recordset($1::json) AS t(key text, "productId" int, "questionId" text, name text, kind text,
    "questionOrder" int, "firstSeenOn" date, "lastSeenOn" date)
  ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    name = coalesce(excluded.name, q.name), kind = excluded.kind, question_order = excluded.question_order,
    first_seen_on = least(q.first_seen_on, excluded.first_seen_on),
    last_seen_on = greatest(q.last_seen_on, excluded.last_seen_on)`;

/**
 * Keeps the list of questions seen, under the words of the latest visit. Rows that would not change are
 * left alone: every batch of every worker meets the same few questions, and would wait for their locks.
 */
export async function keepQuestions(client: pg.PoolClient, checklists: readonly Checklist[]): Promise<void> {
  const seen = new Map<string, SeenQuestion>();
  for (const { productId, occurredOn, questions } of checklists) {
    for (const { questionKey, questionId, questionName, kind, questionOrder } of questions) {
      const question = { key: questionKey, productId, questionId, name: questionName, kind, questionOrder };
      const met = { ...question, firstSeenOn: occurredOn, lastSeenOn: occurredOn };
      seen.set(questionKey, mergeSeen(seen.get(questionKey), met));
    }
  }
  const { rows } = await client.query<SeenQuestion>({
    name: "find-questions",
    text: FIND,
    values: [[...seen.keys()]],
  });
  const stored = new Map(rows.map((row) => [row.key, row]));
  const changed = [...seen.values()]
    .map((question) => mergeSeen(stored.get(question.key), question))
    .filter((question) => JSON.stringify(question) !== JSON.stringify(stored.get(question.key)));
  if (changed.length > 0) await client.query(KEEP, [JSON.stringify(changed)]);
}

function mergeSeen(known: SeenQuestion | undefined, met: SeenQuestion): SeenQuestion {
  if (!known) return met;
  const latest = met.lastSeenOn >= known.lastSeenOn ? met : known;
  return {
    ...latest,
    name: latest.name ?? known.name,
    firstSeenOn: earlier(met.firstSeenOn, known.firstSeenOn),
    lastSeenOn: latest.lastSeenOn,
  };
}

/** ISO days compare as text. */
function earlier(a: string, b: string): string {
  return a.localeCompare(b) <= 0 ? a : b;
}
