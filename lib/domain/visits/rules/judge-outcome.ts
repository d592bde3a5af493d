import type { VisitOutcome } from "./visit-words";

/** One word for what came of a visit, so that eight screens colour it alike. */
export function judgeOutcome(visit: {
  isCancelled: boolean;
  hasContact: boolean | null;
  hasPromise: boolean | null;
  isWrongAddress: boolean;
}): VisitOutcome {
  if (visit.isCancelled) return "cancelled";
  // A promise from nobody: the answers contradict each other.
  if (visit.hasPromise && visit.hasContact === false) return "in_doubt";
  if (visit.hasPromise) return "promise";
  if (visit.isWrongAddress) return "wrong_address";
  if (visit.hasContact === null) return "in_doubt";
  return visit.hasContact ? "contact" : "no_contact";
}
