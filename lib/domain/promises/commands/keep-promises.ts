import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { judgePromise } from "../rules/judge-promise";
import type { PromiseChangeKind } from "../rules/promise-words";
import { type PromisingVisit, readPromisingVisits, type Said } from "./keeping/read-promising-visits";
import { type KeptChange, writeChanges, writePromises } from "./keeping/write-promises";

/**
 * Makes and corrects the promises of these visits. A visit that promises no more withdraws its promise, and
 * touches neither what a person decided nor what was sent. Runs inside the caller's transaction; the same
 * visits may come again.
 */
export async function keepPromises(client: pg.PoolClient, visitIds: readonly string[]): Promise<void> {
  const visits = await readPromisingVisits(client, visitIds);
  const changes = visits.flatMap((visit) => decide(visit) ?? []);
  if (changes.length === 0) return;
  await writePromises(client, changes);
  await writeChanges(client, changes);
}

/** Null where the promise already says what the visit says. */
function decide(visit: PromisingVisit): KeptChange | null {
  const { kept, said } = visit;
  const kind = kindOf(visit);
  if (kind === null) return null;
  return {
    kind,
    promiseId: kept?.id ?? uuidv7(),
    visitId: visit.visitId,
    said,
    problems: judgePromise({ ...said, madeOn: visit.madeOn, totalDebt: visit.totalDebt }),
    before: kept && kind === "corrected" ? kept.said : null,
    changeId: uuidv7(),
  };
}

function kindOf({ hasPromise, kept, said }: PromisingVisit): PromiseChangeKind | null {
  if (!kept) return hasPromise ? "made" : null;
  if (!hasPromise) return kept.isWithdrawn ? null : "withdrawn";
  if (kept.isWithdrawn) return "renewed";
  return isSame(kept.said, said) ? null : "corrected";
}

function isSame(a: Said, b: Said): boolean {
  return (
    a.amount === b.amount &&
    a.dueOn === b.dueOn &&
    a.method === b.method &&
    a.amountText === b.amountText &&
    a.dueText === b.dueText
  );
}
