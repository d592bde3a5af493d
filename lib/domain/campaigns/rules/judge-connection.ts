import type { ConnectionCondition, PollProblem } from "../schema/connection";
import type { PollStanding } from "./decide-call";

/** What a person needs to know first of a connection. A pause that is over is no pause. */
export function judgeConnection({
  poll,
  problem,
  lastGoodAt,
}: {
  poll: PollStanding;
  problem: PollProblem | null;
  lastGoodAt: Date | null;
}): ConnectionCondition {
  if (!poll.isEnabled) return "disabled";
  if (poll.hold === "stopped") return "stopped";
  if (poll.hold === "paused" && poll.heldUntil && poll.heldUntil > poll.now) return "paused";
  if (problem) return "failing";
  return lastGoodAt ? "good" : "waiting";
}
