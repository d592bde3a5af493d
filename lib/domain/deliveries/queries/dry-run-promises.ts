import { db } from "@/lib/platform/db";
import type { PromiseStatus } from "../../promises/rules/promise-words";
import { COVERAGE_DAYS, findPromiseTypification, isForPromises } from "../../typifications/rules";
import type { TypificationRule } from "../../typifications/schema";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { makeGestion } from "../rules/gestion-body";
import type { PromiseExample } from "../schema/crm";
import type { GestionMapping } from "../schema/gestion";
import { describeTaken } from "./describe-taken";
import { type GestionVisit, readGestionVisits } from "./read-gestion-visits";
import { tellOf } from "./read-promise-gestiones";

const MOST_EXAMINED = 500;

interface Standing {
  readonly visitId: string;
  readonly amount: string | null;
  readonly dueOn: string | null;
  readonly paidAmount: string | null;
  readonly localDate: string;
}

/**
 * What each rule for promises would send, were one of the newest promises that it takes decided now: one
 * example for each of its statuses. Sends and stores nothing.
 */
export async function dryRunPromises(
  scope: Scope,
  rules: readonly TypificationRule[],
  form: { readonly operation: string; readonly mapping: GestionMapping },
  now: Date,
): Promise<PromiseExample[]> {
  if (!rules.some(isForPromises)) return [];
  const promises = await findStanding(scope, now);
  const visits = await readGestionVisits(
    db(),
    promises.map(({ visitId }) => visitId),
  );
  const visitOf = new Map(visits.map((visit) => [visit.visitId, visit]));
  const wanted = rules.flatMap((rule) => rule.promiseStatuses.map((status) => ({ rule, status })));
  return wanted.flatMap(({ rule, status }) => {
    if (!rule.isSent) return [];
    const isTaken = (visit: GestionVisit) => findPromiseTypification(rules, visit, status)?.id === rule.id;
    const found = promises.find(({ visitId }) => {
      const visit = visitOf.get(visitId);
      return visit !== undefined && isTaken(visit);
    });
    const visit = visitOf.get(found?.visitId ?? "");
    return found && visit ? [exampleOf({ rule, status, visit, found, form })] : [];
  });
}

interface Example {
  readonly rule: TypificationRule;
  readonly status: PromiseStatus;
  readonly visit: GestionVisit;
  readonly found: Standing;
  readonly form: { readonly operation: string; readonly mapping: GestionMapping };
}

function exampleOf({ rule, status, visit, found, form }: Example): PromiseExample {
  const paidAmount = status === "partial" ? found.paidAmount : null;
  return {
    ...describeTaken(visit, rule),
    status,
    body: makeGestion(tellOf(visit, { ...found, status, note: null, paidAmount }), rule, form),
  };
}

async function findStanding(scope: Scope, now: Date): Promise<Standing[]> {
  const portfolioIds = scopedPortfolioIds(scope);
  const since = new Date(now.getTime() - COVERAGE_DAYS * 86_400_000);
  return db().$queryRaw`
    SELECT v.id::text AS "visitId", p.amount::text AS amount, p.due_on::text AS "dueOn",
           p.paid_amount::text AS "paidAmount",
           to_char(${now}::timestamptz AT TIME ZONE v.time_zone, 'YYYY-MM-DD HH24:MI:SS') AS "localDate"
    FROM payment_promises p JOIN visits v ON v.id = p.visit_id
    WHERE v.occurred_at >= ${since} AND p.withdrawn_at IS NULL
      AND (${portfolioIds}::uuid[] IS NULL OR v.portfolio_id = ANY(${portfolioIds}::uuid[]))
    ORDER BY v.occurred_at DESC, v.id DESC LIMIT ${MOST_EXAMINED}`;
}
