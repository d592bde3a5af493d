import { queryIn } from "@/lib/platform/query-in";
import type { Transaction } from "@/lib/platform/queue";
import type { PromiseStatus } from "../../promises/rules/promise-words";
import { type GestionVisit, readGestionVisits } from "./read-gestion-visits";

/** A promise's change of status, with all that typifying it and telling of it takes. */
export interface PromiseGestion {
  readonly changeId: string;
  readonly promiseId: string;
  readonly at: Date;
  readonly status: PromiseStatus;
  /** The promise's visit, with the facts of the change in place of its own. */
  readonly visit: GestionVisit;
}

interface ChangeRow {
  readonly changeId: string;
  readonly promiseId: string;
  readonly visitId: string;
  readonly at: Date;
  readonly localDate: string;
  readonly status: PromiseStatus;
  readonly note: string | null;
  readonly paidAmount: string | null;
  readonly amount: string | null;
  readonly dueOn: string | null;
}

const READ = `
  SELECT c.id::text AS "changeId", p.id::text AS "promiseId", p.visit_id::text AS "visitId", c.at,
         to_char(c.at AT TIME ZONE v.time_zone, 'YYYY-MM-DD HH24:MI:SS') AS "localDate", c.status::text, c.note,
         c.paid_amount::text AS "paidAmount", p.amount::text AS amount, p.due_on::text AS "dueOn"
  FROM promise_changes c JOIN payment_promises p ON p.id = c.promise_id JOIN visits v ON v.id = p.visit_id
  WHERE c.id = ANY($1::uuid[]) AND c.kind = 'status' AND c.undone_at IS NULL ORDER BY c.id`;

/** These changes as they stand, in the order in which they were made; what was undone is left out. */
export async function readPromiseGestiones(
  tx: Transaction,
  changeIds: readonly string[],
): Promise<PromiseGestion[]> {
  const changes = await queryIn<ChangeRow>(tx, READ, [changeIds]);
  const ids = [...new Set(changes.map(({ visitId }) => visitId))];
  const visits = new Map((await readGestionVisits(tx, ids)).map((visit) => [visit.visitId, visit]));
  return changes.flatMap(({ visitId, ...change }) => {
    const visit = visits.get(visitId);
    return visit ? [{ ...change, visit: tellOf(visit, change) }] : [];
  });
}

type Told = Pick<ChangeRow, "localDate" | "status" | "note" | "paidAmount" | "amount" | "dueOn">;

/** The visit's facts, but for what a change of its promise says otherwise. */
export function tellOf(visit: GestionVisit, change: Told): GestionVisit {
  const { localDate, status, note, paidAmount, amount, dueOn } = change;
  return {
    ...visit,
    localDate,
    durationS: null,
    comment: note,
    promiseAmount: amount,
    promiseOn: dueOn,
    change: { status, paidAmount },
  };
}
