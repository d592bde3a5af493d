import type { Transaction } from "@/lib/platform/queue";
import { findPromiseTypification } from "../../typifications/rules";
import { type GestionPlan, readGestionPlan } from "../queries/read-gestion-plan";
import { type PromiseGestion, readPromiseGestiones } from "../queries/read-promise-gestiones";
import { makeGestion } from "../rules/gestion-body";
import { readPromiseGestionKey, writePromiseGestionKey } from "../rules/promise-gestion-key";
import type { DeliveryDraft } from "../schema/delivery";
import { addDeliveries, lockLeft, withdrawDeliveries } from "./owe-deliveries";

const TARGET = "wolkvox-gestiones";

/**
 * Owes the CRM a gestión for each of these changes of a promise's status that a rule takes, once each, in the
 * transaction that makes them. What still waits takes over what the rules say now. Idempotent.
 *
 * @param leavesAt until then a change can be undone.
 * @returns how many are owed.
 */
export async function owePromiseGestiones(
  tx: Transaction,
  changeIds: readonly string[],
  leavesAt?: Date,
): Promise<number> {
  const plan = changeIds.length === 0 ? null : await readGestionPlan(tx);
  if (!plan) return 0;
  const changes = await readPromiseGestiones(tx, changeIds);
  const drafts = changes.flatMap((change) => makeDraft(plan, change, leavesAt) ?? []);
  const owed = new Set(drafts.map(({ key }) => key));
  const notOwed = changeIds.map(writePromiseGestionKey).filter((key) => !owed.has(key));
  await withdrawDeliveries(tx, TARGET, notOwed, "not-owed");
  return (await addDeliveries(tx, drafts)).length;
}

function makeDraft(
  plan: GestionPlan,
  { changeId, promiseId, at, status, visit }: PromiseGestion,
  leavesAt?: Date,
): DeliveryDraft | null {
  const rule = at >= plan.since ? findPromiseTypification(plan.rules, visit, status) : null;
  if (!rule?.isSent) return null;
  return {
    target: TARGET,
    key: writePromiseGestionKey(changeId),
    portfolioId: visit.portfolioId,
    visitId: visit.visitId,
    promiseId,
    externalId: visit.externalId ?? `promise:${promiseId}`,
    ruleVersion: plan.version,
    body: makeGestion(visit, rule, plan),
    hold: visit.recordId === null ? "no-record-id" : null,
    orderAt: at,
    ...(leavesAt ? { leavesAt } : {}),
  };
}

/** Makes these deliveries anew by what the rules say now; keys of other deliveries are passed over. */
export async function renewPromiseGestiones(tx: Transaction, keys: readonly string[]): Promise<void> {
  await owePromiseGestiones(
    tx,
    keys.map(readPromiseGestionKey).filter((id) => id !== null),
  );
}

/** Of these changes, those whose gestión has left. The others cannot leave before the transaction is over. */
export async function lockToldChanges(tx: Transaction, changeIds: readonly string[]): Promise<Set<string>> {
  const left = await lockLeft(tx, TARGET, changeIds.map(writePromiseGestionKey));
  return new Set(changeIds.filter((id) => left.has(writePromiseGestionKey(id))));
}

/** Takes back what these changes owe the CRM and has not left. */
export async function takeBackPromiseGestiones(tx: Transaction, changeIds: readonly string[]): Promise<void> {
  await withdrawDeliveries(tx, TARGET, changeIds.map(writePromiseGestionKey), "undone");
}
