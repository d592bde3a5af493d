import type pg from "pg";
import { DELIVERIES_CHANNEL } from "@/lib/platform/channels";

/** Lets go the gestiones whose account has its record in the CRM by now. @returns how many. */
export async function releaseHeldGestiones(database: pg.Pool): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE deliveries d
     SET state = 'waiting', hold = NULL,
         body = jsonb_set(d.body, '{fields,wolkvox_idRecord}', to_jsonb(trim(a.wolkvox_record_id)))
     FROM visits v JOIN accounts a ON a.id = v.account_id
     WHERE d.target = 'wolkvox-gestiones' AND d.state = 'held' AND d.hold = 'no-record-id'
       AND v.id = d.visit_id AND trim(a.wolkvox_record_id) <> ''`,
  );
  if (rowCount) await database.query("SELECT pg_notify($1, '')", [DELIVERIES_CHANNEL]);
  return rowCount ?? 0;
}
