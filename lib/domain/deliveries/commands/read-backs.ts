import type pg from "pg";
import type { GestionBody } from "../schema/gestion";
import { gestionBodySchema } from "../schema/gestion";

/** The target has a moment to show what it took. */
const SETTLED_FOR_S = 10;

export interface UnreadGestion {
  readonly id: string;
  readonly body: GestionBody;
}

/** Takes the next gestión of unknown outcome that was not read back yet; null where there is none. */
export async function claimUnread(database: pg.Pool): Promise<UnreadGestion | null> {
  const { rows } = await database.query<{ id: string; body: unknown }>(
    `UPDATE deliveries SET read_back_at = now() WHERE id = (
       SELECT id FROM deliveries
       WHERE state = 'unknown' AND read_back_at IS NULL AND target = 'wolkvox-gestiones'
         AND settled_at < now() - make_interval(secs => $1)
       ORDER BY settled_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id::text, body`,
    [SETTLED_FOR_S],
  );
  const row = rows[0];
  const body = gestionBodySchema.safeParse(row?.body);
  return row && body.success ? { id: row.id, body: body.data } : null;
}

/** Which of these ids at the CRM belong to deliveries of ours. */
export async function listTakenIds(database: pg.Pool, remoteIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await database.query<{ remote_id: string }>(
    "SELECT remote_id FROM deliveries WHERE target = 'wolkvox-gestiones' AND remote_id = ANY($1)",
    [remoteIds],
  );
  return new Set(rows.map(({ remote_id }) => remote_id));
}

/** Notes what the read-back said. Only a gestión that was found settles anything. */
export async function noteReadBack(
  database: pg.Pool,
  deliveryId: string,
  said: { readonly remoteId: string } | "not-found" | "failed",
): Promise<void> {
  if (typeof said === "string") {
    await database.query("UPDATE deliveries SET read_back = $2 WHERE id = $1", [deliveryId, said]);
    return;
  }
  await database.query(
    `UPDATE deliveries SET state = 'sent', reason = 'read-back', remote_id = $2, read_back = 'found',
       may_have_arrived = false, settled_at = now()
     WHERE id = $1 AND state = 'unknown'`,
    [deliveryId, said.remoteId],
  );
}
