import type { AlertCondition, AlertTarget } from "../schema/alert";
import type { CampaignState } from "../schema/campaign";
import type { CampaignReading } from "../schema/reading";

/** Hits of a hundred answered. */
export function hitRatePercent({ hits, answer }: Pick<CampaignReading, "hits" | "answer">): number | null {
  if (hits === null || answer === null || answer === 0) return null;
  return Math.round((hits / answer) * 10_000) / 100;
}

export interface WatchedCampaign {
  readonly id: string;
  readonly portfolioId: string;
  readonly reading: Omit<CampaignReading, "at">;
  readonly states: readonly CampaignState[];
}

export function isWatched(target: AlertTarget, campaign: WatchedCampaign): boolean {
  if (target.kind === "all") return true;
  return target.kind === "portfolio"
    ? target.portfolioId === campaign.portfolioId
    : target.campaignIds.includes(campaign.id);
}

/** The numbers with which a condition holds; null where it does not, or where the number is missing. */
export function evidenceOf(
  condition: AlertCondition,
  { reading, states }: WatchedCampaign,
): Record<string, number> | null {
  if (condition.kind === "state")
    return states.find(({ name }) => name === condition.state)?.evidence ?? null;
  if (condition.isOnlyWhileStarted && reading.status !== "started") return null;
  const value = condition.field === "hitRatePercent" ? hitRatePercent(reading) : reading[condition.field];
  if (value === null) return null;
  const holds = condition.comparison === "above" ? value > condition.value : value < condition.value;
  return holds ? { value } : null;
}
