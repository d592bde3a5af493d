import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** One answer (or mark) of one question, and how many visits gave it. */
export interface CountedValue {
  readonly questionKey: string;
  readonly valueKey: string;
  readonly label: string | null;
  readonly number: number | null;
  readonly day: string | null;
  readonly visits: number;
}

export interface CountedAnswers {
  /** Visits that match, with or without a checklist: what `visitConditions` counts. */
  readonly total: number;
  /** Of these, those whose answers are still to be read. */
  readonly unread: number;
  readonly values: readonly CountedValue[];
}

interface CountRecord extends Omit<CountedValue, "questionKey" | "valueKey"> {
  readonly kind: "total" | "unread" | "value";
  readonly questionKey: string | null;
  readonly valueKey: string | null;
}

/**
 * Every answer of the visits that match, counted in one statement and so at one moment. Visits are first
 * counted by their answer set: there are few of them, and a million visits are one pass over one number.
 */
export async function countAnswers(matching: Prisma.Sql): Promise<CountedAnswers> {
  const records = await db().$queryRaw<CountRecord[]>`
    WITH sets AS MATERIALIZED (
      SELECT v.answer_set_id AS id, count(*) AS visits FROM visits v WHERE ${matching} GROUP BY 1
    ), scattered AS MATERIALIZED (
      SELECT unnest(v.answer_value_ids) AS id, count(*) AS visits
      FROM visits v WHERE ${matching} AND v.answer_value_ids <> '{}' GROUP BY 1
    ), counted AS (
      SELECT value_id AS id, sum(sets.visits) AS visits
      FROM sets JOIN answer_sets s USING (id) CROSS JOIN unnest(s.value_ids) AS value_id GROUP BY 1
      UNION ALL SELECT id, visits FROM scattered
    )
    SELECT 'value' AS kind, w.question_key AS "questionKey", w.value_key AS "valueKey", w.label, w.number,
           w.day::text AS day, c.visits::int AS visits
    FROM counted c JOIN answer_values w USING (id)
    UNION ALL
    SELECT 'total', NULL, NULL, NULL, NULL, NULL, coalesce(sum(visits), 0)::int FROM sets
    UNION ALL
    SELECT 'unread', NULL, NULL, NULL, NULL, NULL, coalesce(sum(visits), 0)::int FROM sets WHERE id IS NULL`;
  const only = (kind: CountRecord["kind"]) => records.find((record) => record.kind === kind)?.visits ?? 0;
  return {
    total: only("total"),
    unread: only("unread"),
    values: records.flatMap(({ kind, questionKey, valueKey, ...value }) =>
      kind === "value" && questionKey !== null && valueKey !== null
        ? [{ questionKey, valueKey, ...value }]
        : [],
    ),
  };
}
