import { changeCampaignSettings } from "@/lib/domain/campaigns/commands/change-campaign-settings";
import {
  changeCampaignSettingsEndpoint,
  getCampaignSettingsEndpoint,
} from "@/lib/domain/campaigns/endpoints/campaigns";
import { readCampaignSettings } from "@/lib/domain/campaigns/queries/read-campaign-settings";
import { serve } from "@/lib/http/serve";

export const GET = serve(getCampaignSettingsEndpoint, () => readCampaignSettings());
export const PUT = serve(changeCampaignSettingsEndpoint, ({ viewer, body }) =>
  changeCampaignSettings(viewer.userId, body),
);
