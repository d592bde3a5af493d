import { db } from "@/lib/platform/db";
import type { Scope } from "../../users/schema";
import { type Calendar, visitConditions } from "../../visits/queries/visit-conditions";
import type { VisitFilter } from "../../visits/rules/visit-filter";
import { ANSWERED } from "../rules/answer-values";
import type { AnswerTexts } from "../schema";

const MOST_TEXTS = 5;

interface TextRecord {
  visitId: string;
  occurredAt: Date;
  timeZone: string;
  agentName: string | null;
  clientName: string | null;
  text: string;
}

/** What was written last in answer to a question, by the visits that match. */
export async function listAnswerTexts(
  scope: Scope,
  filter: VisitFilter,
  questionKey: string,
  calendar: Calendar,
): Promise<AnswerTexts> {
  const matching = visitConditions(scope, filter, calendar);
  const texts = await db().$queryRaw<TextRecord[]>`
    WITH asked AS (SELECT product_id, question_id, name FROM questions WHERE key = ${questionKey}),
    latest AS MATERIALIZED (
      SELECT v.* FROM visits v
      WHERE ${matching} AND v.answer_set_id = ANY(ARRAY(
        SELECT s.id FROM answer_sets s JOIN answer_values w
          ON w.question_key = ${questionKey} AND w.value_key = ${ANSWERED} AND w.id = ANY(s.value_ids)))
      ORDER BY v.occurred_at DESC, v.id DESC LIMIT ${MOST_TEXTS}
    )
    SELECT l.id::text AS "visitId", l.occurred_at AS "occurredAt", l.time_zone AS "timeZone",
           l.agent_name AS "agentName", l.client_name AS "clientName", left(a.value, 600) AS text
    FROM latest l CROSS JOIN asked q
    CROSS JOIN LATERAL (
      SELECT string_agg(c.value, ' · ' ORDER BY c.position) AS value FROM checklist_answers c
      WHERE c.visit_id = l.id AND c.value IS NOT NULL
        AND CASE WHEN q.question_id IS NULL THEN c.question_id IS NULL AND c.question_name = q.name
                 ELSE c.question_id = q.question_id END) a
    WHERE a.value IS NOT NULL ORDER BY l.occurred_at DESC, l.id DESC`;
  return { texts: texts.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() })) };
}
