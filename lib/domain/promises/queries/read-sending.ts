import { db } from "@/lib/platform/db";
import type { PromiseSending } from "../schema";

/** Whether statuses leave for Kobra by themselves, and else what is in their way. */
export async function readSending(): Promise<PromiseSending> {
  const [connection, target] = await Promise.all([
    db().kobraConnection.findFirst({ select: { id: true } }),
    db().deliveryTarget.findUnique({ where: { target: "kobra-promises" } }),
  ]);
  if (!connection) return "not-set-up";
  if (!target?.isEnabled) return "off";
  return target.pauseReason === null ? "on" : "paused";
}
