import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import type { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";

export const CRM_TOKEN = "made-up-crm-token";
export const UNASSIGNED = "00000000-0000-7000-8000-000000000001";

/** Points the throw-away Atalaya at a sandbox of the CRM, with the target on and fast. */
export async function connectCrm(stack: ThrowAway, baseUrl: string, timeoutS: number): Promise<void> {
  Object.assign(process.env, stack.env);
  const { setUpCrm } = await import("@/lib/domain/deliveries/commands/set-up-crm");
  const { closeDatabase } = await import("@/lib/platform/db");
  await setUpCrm(null, {
    baseUrl,
    insertPath: "/server/API/v2/collections/insertGestion.php",
    queryPath: null,
    operation: "cobranza",
    token: CRM_TOKEN,
    timeoutS,
    mapping: {},
  });
  await closeDatabase();
}

/** Points the Atalaya that `connectCrm` named at a sandbox of Kobra's import. */
export async function connectKobra(baseUrl: string, headerValue: string, timeoutS: number): Promise<void> {
  const { setUpKobra } = await import("@/lib/domain/imports/commands/set-up-kobra");
  const { closeDatabase } = await import("@/lib/platform/db");
  const access = { baseUrl, headerName: "x-api-key", headerValue, chunkSize: 500, timeoutS };
  await setUpKobra(null, { ...access, requestsPerMinute: 6_000 });
  await closeDatabase();
}

/** Lets both targets run at this pace, and forgets what went wrong before. */
export async function openTargets(client: pg.Client, perMinute: number, atOnce: number): Promise<void> {
  await client.query(
    `UPDATE delivery_targets SET is_enabled = true, since = '2020-01-01', pause_reason = NULL,
       failures_in_a_row = 0, next_request_at = NULL, requests_per_minute = $1, most_at_once = $2`,
    [perMinute, atOnce],
  );
}

/** Owes one gestión for each key, which stands in `id_customer`; `accountOf` says whose each is. */
export async function oweGestiones(
  client: pg.Client,
  keys: readonly string[],
  accountOf: (index: number) => string = (index) => `account-${index}`,
): Promise<void> {
  const drafts = keys.map((key, index) => ({
    key,
    account: accountOf(index),
    body: {
      operation: "cobranza",
      fields: {
        tipifycation_code: "C1",
        tipifycation_desc: "Contacto",
        module: "collections",
        wolkvox_idRecord: `rec-${key}`,
        id_customer: key,
      },
    },
  }));
  await client.query(
    `INSERT INTO deliveries (id, target, key, portfolio_id, external_id, body, state, order_at)
     SELECT gen_random_uuid(), 'wolkvox-gestiones', n.key, $2, n.account, n.body, 'waiting',
            now() + n.place * interval '1 microsecond' * 1000
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (key text, account text, body jsonb))
       WITH ORDINALITY AS n(key, account, body, place)`,
    [JSON.stringify(drafts), UNASSIGNED],
  );
  await client.query("SELECT pg_notify('atalaya_deliveries', '')");
}

/** State of each delivery of a target, by its key. */
export async function statesOf(client: pg.Client, target: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ key: string; state: string }>(
    "SELECT key, state::text FROM deliveries WHERE target = $1",
    [target],
  );
  return new Map(rows.map(({ key, state }) => [key, state]));
}

/** Waits until nothing waits or is under way; rests and pauses are cut short. */
export async function settleAll(client: pg.Client, longestMs: number): Promise<void> {
  const deadline = Date.now() + longestMs;
  while (Date.now() < deadline) {
    const { rows } = await client.query<{ left: number }>(
      "SELECT count(*)::int AS left FROM deliveries WHERE state IN ('waiting', 'sending')",
    );
    if (rows[0]?.left === 0) return;
    await client.query(
      `UPDATE delivery_targets SET pause_reason = NULL, failures_in_a_row = 0, next_request_at = NULL
       WHERE failures_in_a_row > 0 OR pause_reason IS NOT NULL`,
    );
    await client.query("SELECT pg_notify('atalaya_deliveries', '')");
    await wait(100);
  }
  throw new Error("Deliveries did not settle");
}

/** How our ledger and the sandbox disagree, and what is there twice. */
export function compare(crm: CrmSandbox, states: ReadonlyMap<string, string>) {
  const takenKeys = crm.taken.map(({ fields }) => fields.id_customer ?? "");
  const taken = new Set(takenKeys);
  const inState = (state: string) => [...states].filter(([, each]) => each === state).map(([key]) => key);
  const known = new Set([...inState("sent"), ...inState("unknown")]);
  return {
    falselySent: inState("sent").filter((key) => !taken.has(key)).length,
    duplicateGestiones: takenKeys.length - taken.size,
    unknown: inState("unknown").length,
    /** Taken there, and neither sent nor unknown here. */
    hidden: [...taken].filter((key) => !known.has(key)).length,
  };
}
