import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { isMark, SEVERAL } from "../../questions/rules/answer-values";
import { countVisits } from "../../questions/rules/summarise";
import type { VisitFacetCounts } from "../schema";
import { nameQuestions } from "./name-answers";

type FacetOption = VisitFacetCounts["options"][number];

interface CountedValue {
  readonly questionKey: string;
  readonly valueKey: string;
  readonly label: string | null;
  readonly visits: number;
}

/** Visits that answered each question that offers answers to choose from; none twice. */
export async function countQuestions(matching: Prisma.Sql): Promise<FacetOption[]> {
  const values = await countSets(matching, Prisma.sql`TRUE`);
  const offered = values.filter(({ valueKey }) => !isMark(valueKey) || valueKey.startsWith(SEVERAL));
  const groups = Map.groupBy(offered, ({ questionKey }) => questionKey);
  const counted = [...groups].map(([value, group]) => ({ value, count: countVisits(group).answered }));
  return nameQuestions(counted.filter(({ count }) => count > 0).sort(byCount));
}

/** Visits that gave each answer to one question. */
export async function countAnswersTo(matching: Prisma.Sql, question: string): Promise<FacetOption[]> {
  const values = await countSets(matching, Prisma.sql`w.question_key = ${question}`);
  return values
    .filter(({ valueKey }) => !isMark(valueKey))
    .map(({ valueKey, label, visits }) => ({
      value: `${question}=${valueKey}`,
      label,
      hint: null,
      count: visits,
    }))
    .sort(byCount);
}

/**
 * Answers by the visits' answer sets: few numbers, read from an index. Amounts, dates and times are in no set,
 * and nothing to choose from a list: the page of answers offers stretches of them.
 */
function countSets(matching: Prisma.Sql, wanted: Prisma.Sql): Promise<CountedValue[]> {
  return db().$queryRaw`
    WITH sets AS MATERIALIZED (
      SELECT v.answer_set_id AS id, count(*) AS visits FROM visits v WHERE ${matching} GROUP BY 1
    )
    SELECT w.question_key AS "questionKey", w.value_key AS "valueKey", w.label, sum(sets.visits)::int AS visits
    FROM sets JOIN answer_sets s USING (id) CROSS JOIN unnest(s.value_ids) AS value_id
    JOIN answer_values w ON w.id = value_id AND ${wanted}
    GROUP BY w.id`;
}

function byCount(a: { value: string; count: number }, b: { value: string; count: number }): number {
  return b.count - a.count || a.value.localeCompare(b.value);
}
