import type { SendState } from "../schema/sends";

/** What can be said of a send of one account, in the order in which it goes. */
export type SendPhase =
  | "queued"
  | "sending"
  | "retrying"
  | "paused"
  | "accepted"
  | "rejected"
  | "unknown"
  | "cancelled";

/** Whether the ledger may still say something else by itself. */
export function isUnderWay({ status }: Pick<SendState, "status">): boolean {
  return status === "draft" || status === "sending";
}

/** How the only account of a send stands; never better than the ledger knows. */
export function phaseOfOne({ status, counts }: Pick<SendState, "status" | "counts">): SendPhase {
  if (counts.accepted) return "accepted";
  if (counts.rejected) return "rejected";
  if (status === "paused") return "paused";
  if (status === "cancelled") return counts.unknown ? "unknown" : "cancelled";
  if (counts.unknown) return isUnderWay({ status }) ? "retrying" : "unknown";
  return counts.sent ? "sending" : "queued";
}
