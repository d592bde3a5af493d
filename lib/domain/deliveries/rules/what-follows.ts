/** What a person's word makes of a delivery of unknown outcome. */
export function whatFollows(decision: "arrived" | "send-again", now: Date) {
  return decision === "arrived"
    ? ({ state: "sent", reason: "person-says-so", settledAt: now } as const)
    : ({ state: "waiting", reason: "person-sends-again", settledAt: null, nextAttemptAt: now } as const);
}
