import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import type { CampaignDay } from "@/lib/domain/campaigns/schema/chart";

/** What every chart of a day is drawn from. */
export interface DayChartProps {
  readonly campaign: CampaignDetail;
  readonly day: CampaignDay;
  readonly isToday: boolean;
}
