import type { CampaignPhase, CampaignSettings } from "../schema/campaign";
import type { CampaignReading } from "../schema/reading";

/** Why the phone has done what it can, so that the field is offered; null where it has not. */
export function offerField(
  phase: CampaignPhase,
  { penetrationNow }: Pick<CampaignReading, "penetrationNow">,
  { fieldFromPercent }: CampaignSettings,
): "finished" | "penetrated" | null {
  if (phase === "finished" || phase === "finished-but-started") return "finished";
  return penetrationNow !== null && penetrationNow >= fieldFromPercent ? "penetrated" : null;
}
