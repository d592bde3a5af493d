import { db, pool } from "@/lib/platform/db";
import { UNASSIGNED_PORTFOLIO_ID } from "../users/rules";
import { addDeliveries } from "./commands/owe-deliveries";
import { setUpCrm } from "./commands/set-up-crm";
import { type DeliverySender, startDelivering } from "./jobs/deliver";
import type { ClaimedDelivery, DeliveryAnswer, DeliveryDraft, DeliveryOutcome } from "./schema/delivery";
import type { GestionMapping } from "./schema/gestion";

export const SENT: DeliveryOutcome = { kind: "sent", remoteId: "123cb" };

export const answer = (outcome: DeliveryOutcome): DeliveryAnswer => ({
  outcome,
  httpStatus: 200,
  answer: "{}",
});

export const draft = (key: string, change: Partial<DeliveryDraft> = {}): DeliveryDraft => ({
  target: "wolkvox-gestiones",
  key,
  portfolioId: UNASSIGNED_PORTFOLIO_ID,
  body: { key },
  ...change,
});

/** Enters them through Prisma, in a transaction of their own. */
export const owe = (...drafts: DeliveryDraft[]) => db().$transaction((tx) => addDeliveries(tx, drafts));

/** Points gestiones at a sandbox of the CRM that takes `made-up-token`. */
export const setUpSandboxCrm = (actorUserId: string, baseUrl: string, mapping: GestionMapping) =>
  setUpCrm(actorUserId, {
    baseUrl,
    insertPath: "/server/API/v2/collections/insertGestion.php",
    queryPath: null,
    operation: "cobranza",
    token: "made-up-token",
    timeoutS: 1,
    mapping,
  });

/** Everything forgotten, both targets running at full speed. */
export async function resetDeliveries(): Promise<void> {
  await pool().query("TRUNCATE deliveries CASCADE");
  await pool().query(
    `UPDATE delivery_targets SET is_enabled = true, pause_reason = NULL, requests_per_minute = 60000,
       most_at_once = 4, next_request_at = NULL, failures_in_a_row = 0, since = '2026-01-01'`,
  );
}

/** A sender that notes what it is given, and answers with `respond`. */
export function notingSender(
  respond: (delivery: ClaimedDelivery) => DeliveryOutcome | Promise<DeliveryOutcome>,
  change: Partial<DeliverySender> = {},
) {
  const given: string[] = [];
  const sender: DeliverySender = {
    target: "wolkvox-gestiones",
    isRepeatable: false,
    async send(delivery) {
      given.push(JSON.stringify(delivery.body));
      return answer(await respond(delivery));
    },
    ...change,
  };
  return { given, sender };
}

/** Delivers until nothing waits or is under way that could leave now. */
export async function deliverAll(sender: DeliverySender, isOver: () => Promise<boolean>): Promise<void> {
  const work = startDelivering(pool(), [sender]);
  const deadline = Date.now() + 15_000;
  while (!(await isOver())) {
    if (Date.now() > deadline) throw new Error("deliveries did not settle");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await work.stop();
}

/** Key and state of each, in the order of keys. */
export async function states(): Promise<Record<string, string>> {
  const rows = await db().delivery.findMany({ orderBy: { key: "asc" }, select: { key: true, state: true } });
  return Object.fromEntries(rows.map(({ key, state }) => [key, state]));
}

export const noneIn =
  (...unsettled: string[]) =>
  async () =>
    !Object.values(await states()).some((state) => unsettled.includes(state));
