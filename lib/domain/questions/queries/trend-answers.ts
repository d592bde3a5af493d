import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { type Calendar, visitConditions } from "../../visits/queries/visit-conditions";
import type { VisitFilter } from "../../visits/rules/visit-filter";
import { countVisits } from "../rules/summarise";
import type { AnswersOf, AnswersTrend } from "../schema";

/** Up to this many days each has its own point; beyond, weeks do. */
const MOST_DAYS = 62;
const MOST_AGENTS = 20;
const DAY_MS = 86_400_000;

interface GroupedRecord {
  readonly place: string;
  readonly name: string | null;
  readonly valueKey: string;
  readonly number: number | null;
  readonly visits: number;
}

/** One question's answers by day (or week) and by agent, of the visits that match. */
export async function trendAnswers(
  scope: Scope,
  filter: VisitFilter,
  questionKey: string,
  calendar: Calendar,
): Promise<AnswersTrend> {
  const matching = visitConditions(scope, filter, calendar);
  const [byDay, byAgent] = await Promise.all([
    countBy(Prisma.sql`v.occurred_on`, matching, questionKey),
    countBy(Prisma.sql`v.agent_id`, matching, questionKey),
  ]);
  const days = [...new Set(byDay.map(({ place }) => place))].sort();
  const spanDays = (Date.parse(days.at(-1) ?? "") - Date.parse(days[0] ?? "")) / DAY_MS + 1;
  const unit = spanDays > MOST_DAYS ? "week" : "day";
  const agents = groupBy(byAgent, ({ place }) => place)
    .map(([agentId, records]) => ({ agentId, name: records[0]?.name ?? "", ...figuresOf(records) }))
    .sort((a, b) => b.visits - a.visits || a.name.localeCompare(b.name));
  return {
    unit,
    periods: groupBy(byDay, ({ place }) => (unit === "week" ? mondayOf(place) : place))
      .map(([from, records]) => ({ from, ...figuresOf(records) }))
      .sort((a, b) => a.from.localeCompare(b.from)),
    agents: agents.slice(0, MOST_AGENTS),
    moreAgents: Math.max(0, agents.length - MOST_AGENTS),
  };
}

/** As `countAnswers`, but of one question and parted by a column of the visits. */
function countBy(place: Prisma.Sql, matching: Prisma.Sql, questionKey: string): Promise<GroupedRecord[]> {
  return db().$queryRaw<GroupedRecord[]>`
    WITH wanted AS MATERIALIZED (SELECT id, value_key, number FROM answer_values WHERE question_key = ${questionKey}),
    asking AS MATERIALIZED (
      SELECT s.id, w.value_key FROM answer_sets s CROSS JOIN unnest(s.value_ids) AS value_id
      JOIN wanted w ON w.id = value_id
    ), sets AS MATERIALIZED (
      SELECT ${place} AS place, v.answer_set_id AS id, count(*) AS visits FROM visits v WHERE ${matching} GROUP BY 1, 2
    ), scattered AS MATERIALIZED (
      SELECT u.place, u.value_id AS id, count(*) AS visits
      FROM (SELECT ${place} AS place, unnest(v.answer_value_ids) AS value_id FROM visits v
            WHERE ${matching} AND v.answer_value_ids <> '{}') u
      JOIN wanted w ON w.id = u.value_id GROUP BY 1, 2
    ), counted AS (
      SELECT sets.place, a.value_key, NULL::float8 AS number, sum(sets.visits) AS visits
      FROM sets JOIN asking a USING (id) GROUP BY 1, 2
      UNION ALL SELECT c.place, w.value_key, w.number, c.visits FROM scattered c JOIN wanted w USING (id)
    )
    SELECT c.place::text, g.name, c.value_key AS "valueKey", c.number, c.visits::int AS visits
    FROM counted c LEFT JOIN agents g ON g.id::text = c.place::text`;
}

function groupBy(
  records: readonly GroupedRecord[],
  keyOf: (record: GroupedRecord) => string,
): [string, GroupedRecord[]][] {
  const groups = new Map<string, GroupedRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups];
}

function figuresOf(records: readonly GroupedRecord[]): AnswersOf {
  const counts: Record<string, number> = {};
  let [sum, numbers] = [0, 0];
  for (const { valueKey, number, visits } of records) {
    if (number === null) counts[valueKey] = (counts[valueKey] ?? 0) + visits;
    else [sum, numbers] = [sum + number * visits, numbers + visits];
  }
  return { ...countVisits(records), counts, mean: numbers === 0 ? null : sum / numbers };
}

/** The Monday of an ISO day's week. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
