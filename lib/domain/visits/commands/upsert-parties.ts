import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";
import type { VisitDraft } from "./visit-draft";

export interface Party {
  readonly id: string;
  readonly portfolioId: string;
}

/** Agents of these visits by their key, made where new. Sorted, so that two workers cannot deadlock. */
export async function upsertAgents(client: pg.PoolClient, drafts: VisitDraft[]): Promise<Map<string, Party>> {
  const byKey = new Map<
    string,
    { id: string; key: string; kobraAgentId: string | null; name: string; lastVisitAt: Date }
  >();
  for (const { reading, firstReceivedAt } of drafts) {
    if (!reading) continue;
    const lastVisitAt = reading.startAt ?? reading.endAt ?? firstReceivedAt;
    const known = byKey.get(reading.agentKey);
    const name = reading.agentName ?? known?.name ?? "";
    const isLater = !known || lastVisitAt > known.lastVisitAt;
    byKey.set(reading.agentKey, {
      id: known?.id ?? uuidv7(),
      key: reading.agentKey,
      kobraAgentId: reading.kobraAgentId,
      name: isLater ? name : known.name,
      lastVisitAt: isLater ? lastVisitAt : known.lastVisitAt,
    });
  }
  const { rows } = await client.query<{ id: string; key: string; portfolio_id: string }>(
    `INSERT INTO agents AS a (id, key, kobra_agent_id, name, last_visit_at, portfolio_id)
     SELECT id, key, "kobraAgentId", name, "lastVisitAt", $2
     FROM json_to_recordset($1::json)
       AS t(id uuid, key text, "kobraAgentId" text, name text, "lastVisitAt" timestamptz)
     ON CONFLICT (key) DO UPDATE SET
       name = CASE WHEN excluded.name <> '' AND (a.name = '' OR excluded.last_visit_at >= a.last_visit_at)
                   THEN excluded.name ELSE a.name END,
       last_visit_at = greatest(a.last_visit_at, excluded.last_visit_at)
     RETURNING id, key, portfolio_id`,
    [JSON.stringify(sortedBy(byKey)), UNASSIGNED_PORTFOLIO_ID],
  );
  return new Map(rows.map((row) => [row.key, { id: row.id, portfolioId: row.portfolio_id }]));
}

/**
 * Accounts of these visits by externalID, made where new. An account without a branch of its own follows
 * the portfolio of the agent who visited it.
 */
export async function upsertAccounts(
  client: pg.PoolClient,
  drafts: VisitDraft[],
  agents: ReadonlyMap<string, Party>,
): Promise<Map<string, Party>> {
  const byExternalId = new Map<
    string,
    { id: string; externalId: string; clientName: string | null; portfolioId: string }
  >();
  for (const { reading } of drafts) {
    if (!reading?.externalId) continue;
    byExternalId.set(reading.externalId, {
      id: uuidv7(),
      externalId: reading.externalId,
      clientName: reading.clientName,
      portfolioId: agents.get(reading.agentKey)?.portfolioId ?? UNASSIGNED_PORTFOLIO_ID,
    });
  }
  if (byExternalId.size === 0) return new Map();
  const { rows } = await client.query<{ id: string; external_id: string; portfolio_id: string }>(
    `INSERT INTO accounts AS a (id, external_id, client_name, portfolio_id)
     SELECT id, "externalId", "clientName", "portfolioId"
     FROM json_to_recordset($1::json)
       AS t(id uuid, "externalId" text, "clientName" text, "portfolioId" uuid)
     ON CONFLICT (external_id) DO UPDATE SET
       client_name = coalesce(excluded.client_name, a.client_name),
       portfolio_id = CASE WHEN a.is_portfolio_own THEN a.portfolio_id ELSE excluded.portfolio_id END
     RETURNING id, external_id, portfolio_id`,
    [JSON.stringify(sortedBy(byExternalId))],
  );
  return new Map(rows.map((row) => [row.external_id, { id: row.id, portfolioId: row.portfolio_id }]));
}

function sortedBy<T>(byKey: ReadonlyMap<string, T>): T[] {
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, value]) => value);
}
