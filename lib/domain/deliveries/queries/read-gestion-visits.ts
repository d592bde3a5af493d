import { asRecord } from "@/lib/core/loose-values";
import { queryIn } from "@/lib/platform/query-in";
import type { Transaction } from "@/lib/platform/queue";
import type { TypifiableVisit } from "../../typifications/rules";
import type { GestionFacts } from "../rules/gestion-body";

/** A visit with all that typifying it and telling of it takes. */
export interface GestionVisit extends TypifiableVisit, GestionFacts {
  readonly visitId: string;
  readonly portfolioId: string;
  readonly occurredAt: Date;
  /** Finished and not cancelled: what the CRM may be told of. */
  readonly isOver: boolean;
}

type GestionRow = Omit<GestionVisit, "accountFields" | "change"> & { readonly accountFields: unknown };

const READ = `
  SELECT v.id::text AS "visitId", v.portfolio_id::text AS "portfolioId", v.occurred_at AS "occurredAt",
         v.is_finished AND NOT v.is_cancelled AS "isOver", v.tag_key AS "tagKey", v.product_id AS "productId",
         v.answer_keys AS "answerKeys", v.external_id AS "externalId",
         coalesce(v.client_name, a.client_name) AS "clientName", coalesce(a.fields, '{}') AS "accountFields",
         (SELECT c.value FROM collected_contacts c WHERE c.visit_id = v.id AND c.kind = 'phone'
          ORDER BY c.position LIMIT 1) AS "collectedPhone",
         nullif(trim(a.wolkvox_record_id), '') AS "recordId", v.agent_name AS "agentName",
         g.kobra_agent_id AS "agentId", v.kobra_visit_id AS "kobraVisitId", v.visit_type AS "visitType",
         to_char(v.occurred_at AT TIME ZONE v.time_zone, 'YYYY-MM-DD HH24:MI:SS') AS "localDate",
         v.duration_s AS "durationS", v.tag, v.comment, v.promise_amount::text AS "promiseAmount",
         v.promise_on::text AS "promiseOn"
  FROM visits v JOIN agents g ON g.id = v.agent_id LEFT JOIN accounts a ON a.id = v.account_id
  WHERE v.id = ANY($1::uuid[]) ORDER BY v.occurred_at, v.id`;

/** The visits with these ids, in the order in which they were made. For the worker and behind scoped reads. */
export async function readGestionVisits(
  tx: Transaction,
  visitIds: readonly string[],
): Promise<GestionVisit[]> {
  const rows = await queryIn<GestionRow>(tx, READ, [visitIds]);
  return rows.map((row) => ({ ...row, accountFields: asRecord(row.accountFields) ?? {}, change: null }));
}
