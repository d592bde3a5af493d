import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { env } from "@/lib/platform/env";
import { queryIn } from "@/lib/platform/query-in";
import type { Transaction } from "@/lib/platform/queue";
import { findTypification } from "../../typifications/rules";
import { type GestionPlan, readGestionPlan } from "../queries/read-gestion-plan";
import { type GestionVisit, readGestionVisits } from "../queries/read-gestion-visits";
import { makeGestion } from "../rules/gestion-body";
import type { DeliveryDraft, DeliveryState } from "../schema/delivery";
import type { GestionBody } from "../schema/gestion";
import { addDeliveries } from "./owe-deliveries";

const TARGET = "wolkvox-gestiones";
/** Breaks "one visit, one gestión" for its fault run alone. */
const IS_FORGETFUL = env.ATALAYA_CHAOS_MUTATION === "forget-deliveries";

/**
 * Enters what visits owe to the CRM: one gestión for each that is finished and that a rule takes. What still
 * waits takes over what the visit and the rules say now; what has left is only marked as outdated, since a
 * second gestión would be a second record (decision 0030). Idempotent, and throws for nothing that a visit says.
 */
export async function planGestiones(tx: Transaction, visitIds: readonly string[]): Promise<void> {
  const plan = await readGestionPlan(tx);
  if (!plan || visitIds.length === 0) return;
  // Judging and catching up take turns: each must see what the other entered.
  await queryIn(tx, "SELECT pg_advisory_xact_lock(hashtextextended('plan gestiones', 0))::text", []);
  const visits = await readGestionVisits(tx, visitIds);
  const known = IS_FORGETFUL ? new Map<string, Known>() : await readKnown(tx, visitIds);
  const steps = visits.map((visit) => decide(plan, visit, known.get(visit.visitId)));
  await addDeliveries(
    tx,
    steps.flatMap((step) => (step.kind === "add" ? [step.draft] : [])),
  );
  await renew(
    tx,
    steps.flatMap((step) => (step.kind === "renew" ? [step] : [])),
  );
  await setAside(
    tx,
    steps.flatMap((step) => (step.kind === "not-owed" ? [step.id] : [])),
  );
  await markOutdated(
    tx,
    steps.flatMap((step) => (step.kind === "outdated" ? [step.id] : [])),
  );
}

interface Known {
  readonly id: string;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly body: unknown;
  readonly mayHaveArrived: boolean;
}

/** What these visits owe already. Locked: the worker passes over it until this transaction is over. */
async function readKnown(tx: Transaction, visitIds: readonly string[]): Promise<Map<string, Known>> {
  const rows = await queryIn<Known & { visitId: string }>(
    tx,
    `SELECT id::text, visit_id::text AS "visitId", state::text, reason, body, may_have_arrived AS "mayHaveArrived"
     FROM deliveries WHERE target = $1 AND visit_id = ANY($2::uuid[]) AND promise_id IS NULL FOR UPDATE`,
    [TARGET, visitIds],
  );
  return new Map(rows.map(({ visitId, ...known }) => [visitId, known]));
}

interface Renewal {
  readonly id: string;
  readonly key: string;
  readonly body: GestionBody;
  readonly hold: string | null;
  readonly portfolioId: string;
  readonly externalId: string | null;
  readonly ruleVersion: number;
}

type Step =
  | { readonly kind: "nothing" }
  | { readonly kind: "add"; readonly draft: DeliveryDraft }
  | ({ readonly kind: "renew" } & Renewal)
  | { readonly kind: "not-owed" | "outdated"; readonly id: string };

function decide(plan: GestionPlan, visit: GestionVisit, known: Known | undefined): Step {
  const rule = visit.isOver && visit.occurredAt >= plan.since ? findTypification(plan.rules, visit) : null;
  const body = rule?.isSent ? makeGestion(visit, rule, plan) : null;
  if (known && !canBeRenewed(known)) {
    const isTold = known.state === "sent" || known.state === "unknown";
    return isTold && !isDeepStrictEqual(known.body, body) ? { kind: "outdated", id: known.id } : NOTHING;
  }
  if (!body) return known && known.state !== "withdrawn" ? { kind: "not-owed", id: known.id } : NOTHING;
  const owed = {
    key: `${visit.visitId}:v${plan.version}${IS_FORGETFUL ? `:${randomUUID()}` : ""}`,
    body,
    hold: visit.recordId === null ? ("no-record-id" as const) : null,
    portfolioId: visit.portfolioId,
    externalId: visit.externalId,
    ruleVersion: plan.version,
  };
  if (known) return { kind: "renew", id: known.id, ...owed };
  return {
    kind: "add",
    draft: { target: TARGET, visitId: visit.visitId, orderAt: visit.occurredAt, ...owed },
  };
}

const NOTHING: Step = { kind: "nothing" };

function canBeRenewed({ state, reason, mayHaveArrived }: Known): boolean {
  if (state === "withdrawn") return reason === "not-owed";
  return (state === "waiting" || state === "held") && !mayHaveArrived;
}

async function renew(tx: Transaction, renewals: readonly Renewal[]): Promise<void> {
  if (renewals.length === 0) return;
  await queryIn(
    tx,
    `UPDATE deliveries d
     SET key = n.key, body = n.body, hold = n.hold, portfolio_id = n."portfolioId"::uuid,
         external_id = n."externalId", rule_version = n."ruleVersion", settled_at = NULL,
         reason = CASE WHEN d.state = 'waiting' THEN d.reason END,
         state = CASE WHEN n.hold IS NULL THEN 'waiting' ELSE 'held' END::"DeliveryState"
     FROM jsonb_to_recordset($1::jsonb) AS n(
       id text, key text, body jsonb, hold text, "portfolioId" text, "externalId" text, "ruleVersion" int)
     WHERE d.id = n.id::uuid`,
    [JSON.stringify(renewals)],
  );
}

async function setAside(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await queryIn(
    tx,
    `UPDATE deliveries SET state = 'withdrawn', hold = NULL, reason = 'not-owed', settled_at = now()
     WHERE id = ANY($1::uuid[])`,
    [ids],
  );
}

async function markOutdated(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await queryIn(
    tx,
    "UPDATE deliveries SET outdated_at = now() WHERE id = ANY($1::uuid[]) AND outdated_at IS NULL",
    [ids],
  );
}
