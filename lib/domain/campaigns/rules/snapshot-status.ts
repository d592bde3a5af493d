import type { CampaignStatus } from "../schema/reading";

/** What the number in a snapshot's `status` stands for. */
export const SNAPSHOT_STATUS: readonly CampaignStatus[] = ["unknown", "started", "stopped"];
