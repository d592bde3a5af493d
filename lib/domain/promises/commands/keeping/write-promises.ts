import type pg from "pg";
import type { PromiseChangeKind, PromiseProblem } from "../../rules/promise-words";
import type { Said } from "./read-promising-visits";

/** What one visit changes in its promise. */
export interface KeptChange {
  readonly kind: PromiseChangeKind;
  readonly promiseId: string;
  readonly visitId: string;
  readonly said: Said;
  readonly problems: readonly PromiseProblem[];
  /** What the promise said until now, where it is corrected. */
  readonly before: Said | null;
  readonly changeId: string;
}

/** A promise that is withdrawn keeps what it said: that is what a person decided about. */
const WRITE = `
  INSERT INTO payment_promises AS p
    (id, visit_id, amount, due_on, method, amount_text, due_text, problems)
  SELECT n."promiseId", n."visitId", n.amount, n."dueOn", n.method, n."amountText", n."dueText", n.problems
  FROM jsonb_to_recordset($1::jsonb) AS n("promiseId" uuid, "visitId" uuid, amount numeric, "dueOn" date,
    method text, "amountText" text, "dueText" text, problems text[])
  ON CONFLICT (visit_id) DO UPDATE SET amount = excluded.amount, due_on = excluded.due_on,
    method = excluded.method, amount_text = excluded.amount_text, due_text = excluded.due_text,
    problems = excluded.problems, withdrawn_at = NULL`;

/** One statement for all that are made, corrected or renewed, and one for those withdrawn. */
export async function writePromises(client: pg.PoolClient, changes: readonly KeptChange[]): Promise<void> {
  const made = changes.filter(({ kind }) => kind !== "withdrawn");
  const withdrawn = changes.filter(({ kind }) => kind === "withdrawn");
  if (made.length > 0) {
    const rows = made.map(({ said, promiseId, visitId, problems }) => ({
      ...said,
      promiseId,
      visitId,
      problems,
    }));
    await client.query({ name: "write-promises", text: WRITE, values: [JSON.stringify(rows)] });
  }
  if (withdrawn.length > 0) {
    await client.query("UPDATE payment_promises SET withdrawn_at = now() WHERE id = ANY($1::uuid[])", [
      withdrawn.map(({ promiseId }) => promiseId),
    ]);
  }
}

/** Their entries in the history. */
export async function writeChanges(client: pg.PoolClient, changes: readonly KeptChange[]): Promise<void> {
  const rows = changes.map(({ changeId, promiseId, kind, said, before }) => ({
    changeId,
    promiseId,
    kind,
    details: kind === "withdrawn" ? {} : before ? { said, before } : { said },
  }));
  await client.query({
    name: "write-promise-changes",
    text: `INSERT INTO promise_changes (id, promise_id, kind, details)
           SELECT n."changeId", n."promiseId", n.kind, n.details FROM jsonb_to_recordset($1::jsonb)
           AS n("changeId" uuid, "promiseId" uuid, kind text, details jsonb)`,
    values: [JSON.stringify(rows)],
  });
}
