import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { filterAround, type VisitFacet } from "../rules/visit-facets";
import type { VisitFilter } from "../rules/visit-filter";
import { VISIT_FLAGS } from "../rules/visit-words";
import type { VisitFacetCounts } from "../schema";
import { countAnswersTo, countQuestions } from "./count-answer-facet";
import { type Calendar, visitConditions } from "./visit-conditions";

type FacetOption = VisitFacetCounts["options"][number];

/** Free text has no end of spellings; a list that nobody reads to its end may stop. */
const MOST_OPTIONS = 2_000;

/** Facets whose options are words of our own, or numbers. */
const PLAIN = {
  outcome: Prisma.sql`v.outcome`,
  product: Prisma.sql`v.product_id`,
  contact: Prisma.sql`v.has_contact`,
  promise: Prisma.sql`v.has_promise`,
  cancelled: Prisma.sql`v.is_cancelled`,
  rebound: Prisma.sql`v.is_rebound`,
  revisit: Prisma.sql`v.wants_revisit`,
  position: Prisma.sql`v.lat IS NOT NULL`,
} as const satisfies Partial<Record<VisitFacet, Prisma.Sql>>;

/** Each option of one facet with the number of visits that choosing it would give, exactly. */
export async function countFacet(
  scope: Scope,
  query: VisitFilter & { facet: VisitFacet; question?: string | undefined },
  calendar: Calendar,
): Promise<VisitFacetCounts> {
  const { facet, question = null, ...filter } = query;
  const matching = visitConditions(scope, filterAround(filter, facet, question), calendar);
  const inScope = visitConditions(scope, { range: "all" }, calendar);
  const options = await listOptions(facet, matching, { question, inScope });
  return { options: options.slice(0, MOST_OPTIONS), isCut: options.length > MOST_OPTIONS };
}

function listOptions(
  facet: VisitFacet,
  matching: Prisma.Sql,
  { question, inScope }: { readonly question: string | null; readonly inScope: Prisma.Sql },
): Promise<FacetOption[]> {
  switch (facet) {
    case "agent":
      return countOwners(matching, Prisma.sql`v.agent_id`, Prisma.sql`agents`, Prisma.sql`o.kobra_agent_id`);
    case "portfolio":
      return countOwners(
        matching,
        Prisma.sql`v.portfolio_id`,
        Prisma.sql`portfolios`,
        Prisma.sql`o.kobra_branch_id`,
      );
    case "tag":
      return countTags(matching, inScope);
    case "flag":
      return countFlags(matching);
    case "question":
      return countQuestions(matching);
    case "answer":
      return question === null ? Promise.resolve([]) : countAnswersTo(matching, question);
    default:
      return countPlain(facet, matching, PLAIN[facet]);
  }
}

const BEST_FIRST = Prisma.sql`ORDER BY count DESC, label, value LIMIT ${MOST_OPTIONS + 1}`;

async function countPlain(
  facet: keyof typeof PLAIN,
  matching: Prisma.Sql,
  column: Prisma.Sql,
): Promise<FacetOption[]> {
  const rows = await db().$queryRaw<{ value: string | number | boolean | null; count: number }[]>`
    SELECT ${column} AS value, count(*)::int AS count FROM visits v WHERE ${matching}
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_OPTIONS + 1}`;
  const [yes, no] = facet === "position" ? ["present", "missing"] : ["yes", "no"];
  return rows
    .filter(({ value }) => value !== null)
    .map(({ value, count }) => ({
      value: typeof value === "boolean" ? (value ? yes : no) : String(value),
      label: null,
      hint: null,
      count,
    }));
}

/** Counts first and names afterwards: the names of a hundred agents, not of a million visits. */
function countOwners(
  matching: Prisma.Sql,
  id: Prisma.Sql,
  owners: Prisma.Sql,
  hint: Prisma.Sql,
): Promise<FacetOption[]> {
  return db().$queryRaw`
    SELECT o.id::text AS value, o.name AS label, ${hint} AS hint, counted.count FROM (
      SELECT ${id} AS id, count(*)::int AS count FROM visits v WHERE ${matching} GROUP BY 1
    ) counted JOIN ${owners} o ON o.id = counted.id ${BEST_FIRST}`;
}

/** Each tag as one of its visits shows it: spellings differ, the key does not. */
function countTags(matching: Prisma.Sql, inScope: Prisma.Sql): Promise<FacetOption[]> {
  return db().$queryRaw`
    SELECT counted.value, shown.tag AS label, NULL AS hint, counted.count FROM (
      SELECT v.tag_key AS value, count(*)::int AS count FROM visits v
      WHERE ${matching} AND v.tag_key <> '' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_OPTIONS + 1}
    ) counted CROSS JOIN LATERAL (
      SELECT v.tag FROM visits v WHERE v.tag_key = counted.value AND ${inScope} LIMIT 1
    ) shown ${BEST_FIRST}`;
}

async function countFlags(matching: Prisma.Sql): Promise<FacetOption[]> {
  const rows = await db().$queryRaw<{ bits: number; count: number }[]>`
    SELECT v.flags AS bits, count(*)::int AS count FROM visits v WHERE ${matching} AND v.flags <> 0 GROUP BY 1`;
  return VISIT_FLAGS.map((value, bit) => ({
    value,
    label: null,
    hint: null,
    count: rows.filter(({ bits }) => (bits & (1 << bit)) !== 0).reduce((sum, { count }) => sum + count, 0),
  })).sort((a, b) => b.count - a.count);
}
