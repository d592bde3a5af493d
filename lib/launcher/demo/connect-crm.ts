import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { saveDemoRules } from "./demo-rules";

/*
 * Points the demo's Atalaya at the CRM's sandbox, in a process of its own: the settings are read once a process.
 * It then lives on and gives accounts their records in the CRM, as an upload of accounts would.
 */
const connectionSchema = z.object({ baseUrl: z.url(), token: z.string() });
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const RECORDS_EVERY_MS = 10_000;
const TARGETS = ["wolkvox-gestiones", "kobra-promises"] as const;

/** A CRM that somebody set up elsewhere than on this machine is left alone. @returns whether it points there now. */
async function connect({ baseUrl, token }: z.infer<typeof connectionSchema>): Promise<boolean> {
  const { findCrmConnection } = await import("@/lib/domain/deliveries/queries/find-crm-connection");
  const { setUpCrm } = await import("@/lib/domain/deliveries/commands/set-up-crm");
  const known = await findCrmConnection();
  if (known && !LOOPBACK.has(new URL(known.baseUrl).hostname)) return false;
  await setUpCrm(null, {
    baseUrl,
    token,
    insertPath: "/server/API/v2/collections/insertGestion.php",
    queryPath: "/server/API/v2/collections/queryGestion.php",
    operation: known?.operation ?? "cobranza",
    timeoutS: known?.timeoutS ?? 30,
    mapping: known?.mapping ?? {},
  });
  return true;
}

/** The first time alone: whatever a person changed since stays. */
async function switchOn(): Promise<void> {
  const { steerTarget } = await import("@/lib/domain/deliveries/commands/steer-target");
  const { db } = await import("@/lib/platform/db");
  const calendar = { now: new Date(), timeZone: "America/Mexico_City" };
  const since = Temporal.Now.plainDateISO(calendar.timeZone).subtract({ days: 1 }).toString();
  for (const target of TARGETS) {
    const row = await db().deliveryTarget.findUnique({ where: { target } });
    if (!row || row.since !== null) continue;
    await steerTarget(null, target, { act: "pace", requestsPerMinute: 120, mostAtOnce: 2 }, calendar);
    await steerTarget(null, target, { act: "switch-on", since }, calendar);
  }
}

/** Accounts whose id ends in 7 stay without: their gestiones wait, to be seen. It waits for no visit that is being read. */
async function giveRecords(): Promise<void> {
  const { pool } = await import("@/lib/platform/db");
  await pool().query(
    `UPDATE accounts SET wolkvox_record_id = 'demo-' || external_id WHERE id IN (
       SELECT id FROM accounts WHERE wolkvox_record_id IS NULL AND external_id NOT LIKE '%7'
       FOR NO KEY UPDATE SKIP LOCKED)`,
  );
}

const isConnected = await connect(
  connectionSchema.parse(JSON.parse(process.env.ATALAYA_SANDBOX_CONNECTION ?? "{}")),
);
if (isConnected) {
  await saveDemoRules();
  await switchOn();
  const timer = setInterval(() => {
    giveRecords().catch((error: unknown) => console.error(error instanceof Error ? error.name : "unknown"));
  }, RECORDS_EVERY_MS);
  process.once("SIGTERM", () => {
    clearInterval(timer);
    process.exit(0);
  });
}
process.send?.(isConnected, () => isConnected || process.exit(0));
