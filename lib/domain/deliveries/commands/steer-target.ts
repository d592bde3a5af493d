import { Temporal } from "temporal-polyfill";
import { Problem } from "@/lib/core/errors";
import { startOfDay } from "@/lib/core/time";
import { type Db, db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { recordAudit } from "../../audit/commands";
import { catchUpJob } from "../schema/catch-up";
import type { DeliveryTargetName } from "../schema/delivery";
import type { SteerTarget } from "../schema/listing";
import { wake } from "./owe-deliveries";

/**
 * Switches a target on or off, pauses and resumes it, or sets its pace. Switching on takes back what happened
 * before `since`, and has older visits looked at for what they owe since then.
 * @throws Problem `conflict` where it is not set up; `not-found` where there is no such target.
 */
export async function steerTarget(
  actorUserId: string | null,
  target: DeliveryTargetName,
  order: SteerTarget,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<void> {
  await db().$transaction(async (tx) => {
    const details = await act(tx, target, order, { now, timeZone });
    await recordAudit(tx, { actorUserId, action: `delivery-target.${order.act}`, subject: target, details });
    await wake(tx);
  });
}

async function act(
  tx: Db,
  target: DeliveryTargetName,
  order: SteerTarget,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<Record<string, string | number>> {
  switch (order.act) {
    case "switch-on": {
      const since = order.since === null ? now : startOfDay(Temporal.PlainDate.from(order.since), timeZone);
      await switchOn(tx, target, since);
      return { since: since.toISOString() };
    }
    case "switch-off":
      await change(tx, target, { isEnabled: false });
      return {};
    case "pause":
      await change(tx, target, { pauseReason: "person", pausedAt: now });
      return {};
    case "resume":
      await change(tx, target, { ...FORGET_FAILURES });
      return {};
    case "pace": {
      const { requestsPerMinute, mostAtOnce } = order;
      await change(tx, target, { requestsPerMinute, mostAtOnce });
      return { requestsPerMinute, mostAtOnce };
    }
  }
}

const FORGET_FAILURES = { pauseReason: null, pausedAt: null, failuresInARow: 0, nextRequestAt: null };

async function switchOn(tx: Db, target: DeliveryTargetName, since: Date): Promise<void> {
  const isSetUp =
    target === "wolkvox-gestiones"
      ? await tx.crmConnection.findFirst()
      : await tx.kobraConnection.findFirst();
  if (!isSetUp) throw new Problem("conflict", "Its address and secret are not set up yet");
  await change(tx, target, { isEnabled: true, since, ...FORGET_FAILURES });
  await tx.delivery.updateMany({
    where: { target, state: { in: ["waiting", "held"] }, orderAt: { lt: since }, mayHaveArrived: false },
    data: { state: "withdrawn", hold: null, reason: "not-owed", settledAt: new Date() },
  });
  // A job of its own: one under way may be past what an earlier day adds.
  if (target === "wolkvox-gestiones") await enqueue(tx, catchUpJob, {});
}

async function change(
  tx: Db,
  target: DeliveryTargetName,
  change: Parameters<typeof tx.deliveryTarget.updateMany>[0]["data"],
): Promise<void> {
  const { count } = await tx.deliveryTarget.updateMany({ where: { target }, data: change });
  if (count === 0) throw new Problem("not-found", "No such target");
}
