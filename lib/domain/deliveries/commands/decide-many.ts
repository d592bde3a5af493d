import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Scope } from "../../users/schema";
import { deliveryConditions } from "../queries/delivery-conditions";
import { whatFollows } from "../rules/what-follows";
import type { DecideMany } from "../schema/listing";
import { wake } from "./owe-deliveries";

const LONG_TRANSACTION = { timeout: 60_000, maxWait: 10_000 } as const;

/**
 * A person's word on all of unknown outcome that match: they arrived, or they are sent again at the risk that
 * they are there twice.
 * @returns how many.
 * @throws Problem `conflict` where another number matches than the person was told.
 */
export async function decideMany(
  actorUserId: string,
  scope: Scope,
  { selection, decision, expectedCount }: DecideMany,
  timeZone: string,
): Promise<{ decided: number }> {
  const matching = deliveryConditions(scope, selection, timeZone);
  return db().$transaction(async (tx) => {
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT d.id::text FROM deliveries d WHERE ${matching} AND d.state = 'unknown'
      ORDER BY d.id LIMIT ${expectedCount + 1} FOR UPDATE`;
    if (found.length !== expectedCount) {
      const count = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM deliveries d WHERE ${matching} AND d.state = 'unknown'`;
      throw new Problem("conflict", "Another number matches by now", { count: count[0]?.count ?? 0 });
    }
    await tx.delivery.updateMany({
      where: { id: { in: found.map(({ id }) => id) } },
      data: whatFollows(decision, new Date()),
    });
    await recordAudit(tx, {
      actorUserId,
      action: `deliveries.${decision}`,
      subject: "selection",
      details: { count: found.length },
    });
    await wake(tx);
    return { decided: found.length };
  }, LONG_TRANSACTION);
}
