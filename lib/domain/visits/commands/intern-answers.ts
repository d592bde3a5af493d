import { createHash } from "node:crypto";
import type pg from "pg";
import {
  type AnswerValue,
  type AskedQuestion,
  isMark,
  readAskedQuestions,
} from "../../questions/rules/answer-values";
import type { VisitReading } from "../rules/read-visit";
import { keepQuestions } from "./keep-questions";

/** A visit's answers as its row keeps them, for filtering and for counting. */
export interface CountedAnswers {
  readonly keys: readonly string[];
  readonly setId: number;
  readonly valueIds: readonly number[];
}

interface Answered {
  readonly reading: VisitReading;
  readonly occurredOn: string;
}

/** Gives every distinct answer and every set of answers its number. @returns in the order given. */
export async function internAnswers(
  client: pg.PoolClient,
  visits: readonly Answered[],
): Promise<CountedAnswers[]> {
  if (visits.length === 0) return [];
  const asked = visits.map(({ reading }) => readAskedQuestions(reading.answers, reading.productId));
  await keepQuestions(
    client,
    visits.map(({ reading, occurredOn }, index) => ({
      productId: reading.productId,
      occurredOn,
      questions: asked[index] ?? [],
    })),
  );
  const valueIds = await internValues(client, asked.flat());
  const idsOf = (questions: readonly AskedQuestion[], isWanted: typeof isScattered) =>
    questions.flatMap((question) =>
      question.values
        .filter((value) => isWanted(question, value))
        .flatMap((value) => valueIds.get(valueText(question, value)) ?? []),
    );
  const sets = asked.map((questions) => idsOf(questions, (...pair) => !isScattered(...pair)));
  const setIds = await internSets(client, sets);
  return asked.map((questions, index) => ({
    keys: questions.flatMap(({ questionKey, values }) =>
      values.flatMap(({ valueKey }) => (isMark(valueKey) ? [] : `${questionKey}=${valueKey}`)),
    ),
    setId: setIds[index] ?? 0,
    valueIds: idsOf(questions, isScattered).slice(0, MOST_SCATTERED),
  }));
}

/** An index row holds them (`visits_answer_values`), and has room for 2,700 bytes. */
const MOST_SCATTERED = 300;

/** Values too many and too varied for a set: visits would hardly ever share one. */
function isScattered({ kind }: AskedQuestion, { valueKey }: AnswerValue): boolean {
  return (kind === "number" || kind === "date" || kind === "time") && !isMark(valueKey);
}

/** Nothing that Postgres stores can stand between the two. */
function valueText({ questionKey }: { questionKey: string }, { valueKey }: { valueKey: string }): string {
  return `${questionKey}\u0000${valueKey}`;
}

const FIND_VALUES = `
  SELECT w.id, w.question_key AS "questionKey", w.value_key AS "valueKey"
  FROM unnest($1::text[], $2::text[]) AS wanted(question_key, value_key)
  JOIN answer_values w USING (question_key, value_key)`;

/** In one order always, so that two workers that meet the same new answers cannot deadlock. */
const ADD_VALUES = `
  INSERT INTO answer_values (question_key, value_key, label, number, day)
  SELECT "questionKey", "valueKey", label, number, day
  FROM json_to_recordset($1::json)
    AS t("questionKey" text, "valueKey" text, label text, number float8, day date)
  ORDER BY 1, 2 ON CONFLICT (question_key, value_key) DO NOTHING`;

async function internValues(
  client: pg.PoolClient,
  questions: readonly AskedQuestion[],
): Promise<Map<string, number>> {
  const wanted = new Map<string, AnswerValue & { questionKey: string }>();
  for (const question of questions) {
    for (const value of question.values) {
      const text = valueText(question, value);
      if (!wanted.has(text)) wanted.set(text, { ...value, questionKey: question.questionKey });
    }
  }
  const ids = new Map<string, number>();
  const find = async (values: readonly { questionKey: string; valueKey: string }[]) => {
    const { rows } = await client.query<{ id: number; questionKey: string; valueKey: string }>({
      name: "find-answer-values",
      text: FIND_VALUES,
      values: [values.map(({ questionKey }) => questionKey), values.map(({ valueKey }) => valueKey)],
    });
    for (const row of rows) ids.set(valueText(row, row), row.id);
  };
  await find([...wanted.values()]);
  const missing = [...wanted].filter(([text]) => !ids.has(text)).map(([, value]) => value);
  if (missing.length > 0) {
    await client.query(ADD_VALUES, [JSON.stringify(missing)]);
    await find(missing);
  }
  return ids;
}

const FIND_SETS = "SELECT id, digest FROM answer_sets WHERE digest = ANY($1::text[])";
const ADD_SETS = `
  INSERT INTO answer_sets (digest, value_ids)
  SELECT digest, "valueIds" FROM json_to_recordset($1::json) AS t(digest text, "valueIds" int[])
  ORDER BY 1 ON CONFLICT (digest) DO NOTHING`;

/** @returns the number of each set, in the order given. */
async function internSets(client: pg.PoolClient, sets: readonly number[][]): Promise<(number | undefined)[]> {
  const digests = sets.map((valueIds) => {
    valueIds.sort((a, b) => a - b);
    return createHash("sha256").update(valueIds.join(",")).digest("base64url");
  });
  const ids = new Map<string, number>();
  const find = async (wanted: readonly string[]) => {
    const { rows } = await client.query<{ id: number; digest: string }>({
      name: "find-answer-sets",
      text: FIND_SETS,
      values: [wanted],
    });
    for (const { id, digest } of rows) ids.set(digest, id);
  };
  await find([...new Set(digests)]);
  const missing = new Map(
    digests.flatMap((digest, index) => (ids.has(digest) ? [] : [[digest, sets[index]] as const])),
  );
  if (missing.size > 0) {
    const rows = [...missing].map(([digest, valueIds]) => ({ digest, valueIds }));
    await client.query(ADD_SETS, [JSON.stringify(rows)]);
    await find([...missing.keys()]);
  }
  return digests.map((digest) => ids.get(digest));
}
