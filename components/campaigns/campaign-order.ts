import { toTextKey } from "@/lib/core/text";
import type { CampaignRow, CampaignStateName } from "@/lib/domain/campaigns/schema/campaign";

export const CAMPAIGN_SORTS = ["attention", "penetration", "calls", "name"] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

/** Worst first. */
const SEVERITY: readonly CampaignStateName[] = [
  "stalled",
  "finished-but-started",
  "slow",
  "machine-spike",
  "recycled-again",
  "status-unknown",
  "over-100",
];

const isUnderWay = ({ phase }: CampaignRow) => phase === "running" || phase === "finished-but-started";
const severityOf = ({ states }: CampaignRow) =>
  Math.min(
    ...states.map(({ name }) => SEVERITY.indexOf(name)).filter((index) => index >= 0),
    SEVERITY.length,
  );

const byName = (a: CampaignRow, b: CampaignRow) => a.name.localeCompare(b.name, undefined, { numeric: true });
const downBy = (read: (row: CampaignRow) => number | null) => (a: CampaignRow, b: CampaignRow) =>
  (read(b) ?? Number.NEGATIVE_INFINITY) - (read(a) ?? Number.NEGATIVE_INFINITY);

const ORDERS: Record<CampaignSort, (a: CampaignRow, b: CampaignRow) => number> = {
  attention: (a, b) =>
    Number(isUnderWay(b)) - Number(isUnderWay(a)) || severityOf(a) - severityOf(b) || byName(a, b),
  penetration: (a, b) => downBy(({ reading }) => reading.penetrationDay)(a, b) || byName(a, b),
  calls: (a, b) => downBy(({ reading }) => reading.callsPerMinute)(a, b) || byName(a, b),
  name: byName,
};

interface Choice {
  readonly text: string;
  readonly isOnlyUnderWay: boolean;
  readonly sort: CampaignSort;
}

/** Those that match, in order. Words are compared without case or accents, in name, id, portfolio and connection. */
export function chooseCampaigns(campaigns: readonly CampaignRow[], choice: Choice): CampaignRow[] {
  const words = toTextKey(choice.text).split(" ").filter(Boolean);
  return campaigns
    .filter((row) => !choice.isOnlyUnderWay || isUnderWay(row))
    .filter((row) => {
      const text = toTextKey(`${row.campaignText} ${row.name} ${row.portfolioName} ${row.connectionName}`);
      return words.every((word) => text.includes(word));
    })
    .sort(ORDERS[choice.sort]);
}
