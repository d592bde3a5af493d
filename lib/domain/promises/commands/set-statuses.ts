import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { type Db, db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { owePromiseGestiones } from "../../deliveries/commands/owe-promise-gestiones";
import type { Scope } from "../../users/schema";
import type { Calendar } from "../../visits/queries/visit-conditions";
import { readPromiseSettings } from "../queries/read-promise-settings";
import { MOST_SET_AT_ONCE, type PromiseSelection, type SetStatus, type StatusBatch } from "../schema";
import { type LockedPromise, lockPromises, type Meant } from "./lock-promises";
import { oweStatuses } from "./owe-statuses";
import { type StatusChange, writeStatuses } from "./write-statuses";

/** Thousands of rows in one go. */
export const LONG_TRANSACTION = { timeout: 60_000, maxWait: 10_000 } as const;

/** Who sets, and what they may see. */
export interface Setter {
  readonly userId: string;
  readonly scope: Scope;
}

/**
 * Sets a status on some promises or on all that match, and owes it to Kobra and, where a rule says so, to the
 * CRM: it leaves after the delay of the settings, and until then can be undone as one batch.
 *
 * @throws Problem `conflict` where another number matches than the person was told; `invalid-input` where a
 * paid amount is missing, or more are meant than one go sets.
 */
export async function setStatuses(
  setter: Setter,
  input: SetStatus,
  selection: PromiseSelection,
  calendar: Calendar,
): Promise<StatusBatch> {
  const meant: Meant = input.ids ? { ids: input.ids } : { selection };
  return db().$transaction(async (tx) => {
    const promises = await lockPromises(tx, setter.scope, meant, calendar, MOST_SET_AT_ONCE + 1);
    if (promises.length > MOST_SET_AT_ONCE) {
      throw new Problem("invalid-input", "Too many at once", { limit: MOST_SET_AT_ONCE });
    }
    if (promises.length !== input.expectedCount) {
      throw new Problem("conflict", "Another number matches by now", { count: promises.length });
    }
    const paid = (promise: LockedPromise) => readPaid(input, promise);
    return setLocked(
      tx,
      setter,
      promises.map((promise) => ({ promise, status: input.status, paidAmount: paid(promise) })),
      {
        note: input.note,
        evidenceUrl: input.evidenceUrl,
      },
    );
  }, LONG_TRANSACTION);
}

function readPaid({ status, paidAmounts }: SetStatus, { id }: LockedPromise): string | null {
  if (status !== "partial") return null;
  const amount = paidAmounts[id];
  if (amount === undefined || Number(amount) === 0) {
    throw new Problem("invalid-input", "A partial payment needs the paid amount", { promiseId: id });
  }
  return amount;
}

/** One promise with what it is to become. */
interface Wanted {
  readonly promise: LockedPromise;
  readonly status: SetStatus["status"];
  readonly paidAmount: string | null;
}

/** Writes, owes and records what promises held by this transaction become. */
export async function setLocked(
  tx: Db,
  { userId }: Setter,
  wanted: readonly Wanted[],
  why: { readonly note: string | null; readonly evidenceUrl: string | null },
): Promise<StatusBatch> {
  const batchId = uuidv7();
  const standing = wanted.filter(({ promise }) => !promise.isWithdrawn);
  const changes: StatusChange[] = standing
    .filter((each) => isChange(each) || why.note !== null || why.evidenceUrl !== null)
    .map(({ promise, status, paidAmount }) => ({ id: uuidv7(), promise, status, paidAmount, ...why }));
  const { delayS } = await readPromiseSettings(tx);
  const leavesAt = new Date(Date.now() + delayS * 1_000);
  await writeStatuses(tx, userId, batchId, changes);
  const told = changes.filter(isChange);
  const pushed = await oweStatuses(tx, told, leavesAt);
  const gestiones = await owePromiseGestiones(
    tx,
    told.map(({ id }) => id),
    leavesAt,
  );
  await recordAudit(tx, {
    actorUserId: userId,
    action: "promises.status-set",
    subject: batchId,
    details: { statuses: [...new Set(changes.map(({ status }) => status))], promises: changes.length },
  });
  return {
    batchId,
    changed: changes.length,
    unchanged: standing.length - changes.length,
    withdrawn: wanted.length - standing.length,
    ...pushed,
    gestiones,
    leavesAt: leavesAt.toISOString(),
  };
}

function isChange({ promise, status, paidAmount }: Wanted): boolean {
  const isSamePaid = Number(promise.paidAmount ?? -1) === Number(paidAmount ?? -1);
  return promise.status !== status || (status === "partial" && !isSamePaid);
}
