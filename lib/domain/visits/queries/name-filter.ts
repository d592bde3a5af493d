import { db } from "@/lib/platform/db";
import { inScope } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { VisitFilter } from "../rules/visit-filter";
import type { FilterNames } from "../schema";
import { nameAnswers, nameQuestions } from "./name-answers";
import { type Calendar, visitConditions } from "./visit-conditions";

type Name = FilterNames["names"][number];

/**
 * What people call the ids and keys of a filter. An id that does not exist and one outside the scope look the
 * same: neither has a name.
 */
export async function nameFilter(
  scope: Scope,
  filter: VisitFilter,
  calendar: Calendar,
): Promise<FilterNames> {
  const names = await Promise.all([
    nameAgents(scope, filter.agent ?? []),
    namePortfolios(scope, filter.portfolio ?? []),
    nameAccount(scope, filter.account),
    nameTags(scope, filter, calendar),
    nameAnswerConditions(filter),
  ]);
  return { names: names.flat() };
}

async function nameAgents(scope: Scope, ids: readonly string[]): Promise<Name[]> {
  if (ids.length === 0) return [];
  const agents = await db().agent.findMany({ where: { id: { in: [...ids] }, ...inScope(scope) } });
  return agents.map(({ id, name }) => ({ key: "agent", value: id, name }));
}

async function namePortfolios(scope: Scope, ids: readonly string[]): Promise<Name[]> {
  const visible = scope.kind === "all" ? ids : ids.filter((id) => scope.portfolioIds.includes(id));
  if (visible.length === 0) return [];
  const portfolios = await db().portfolio.findMany({ where: { id: { in: [...visible] } } });
  return portfolios.map(({ id, name }) => ({ key: "portfolio", value: id, name }));
}

async function nameAccount(scope: Scope, id: string | undefined): Promise<Name[]> {
  const account = id && (await db().account.findFirst({ where: { id, ...inScope(scope) } }));
  return account ? [{ key: "account", value: id, name: account.clientName ?? account.externalId }] : [];
}

/** Tags as one of their visits shows them; one that no visit has goes by its key. */
function nameTags(scope: Scope, filter: VisitFilter, calendar: Calendar): Promise<Name[]> {
  return Promise.all(
    (filter.tag ?? []).map(async (value) => {
      const matching = visitConditions(scope, { range: "all", tag: [value] }, calendar);
      const rows = await db().$queryRaw<{ tag: string }[]>`
        SELECT v.tag FROM visits v WHERE ${matching} AND v.tag IS NOT NULL LIMIT 1`;
      return { key: "tag", value, name: rows[0]?.tag ?? value };
    }),
  );
}

async function nameAnswerConditions({ answer = [] }: VisitFilter): Promise<Name[]> {
  const [questions, answers] = await Promise.all([
    nameQuestions(answer.map(({ question }) => ({ value: question, count: 0 }))),
    nameAnswers(
      answer.flatMap(({ question, values }) =>
        values.map((value) => ({ value: `${question}=${value}`, count: 0 })),
      ),
    ),
  ]);
  return [
    ...questions.map(({ value, label }) => ({ key: "question", value, name: label })),
    ...answers.map(({ value, label }) => ({ key: "answer", value, name: label })),
  ].flatMap(({ name, ...rest }) => (name === null ? [] : [{ ...rest, name }]));
}
