import { setPriority } from "node:os";
import { startCampaignPolls } from "@/lib/domain/campaigns/jobs/campaign-polls";
import { startProjection } from "@/lib/domain/visits/jobs";
import { closeDatabase, pool } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { requireSealingKey } from "@/lib/platform/sealing-check";

const NICE = 10;

/*
 * The background process. Several may run against one database: receipts are claimed row by row, and polls
 * of wolkvox slot by slot.
 */
// The web processes come first: what was acknowledged is safe, and can be read a moment later.
setPriority(NICE);

await requireSealingKey(pool());
const projection = startProjection(pool());
const campaignPolls = startCampaignPolls(pool());
log.info("worker started");
process.send?.("ready");

let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await Promise.all([projection.stop(), campaignPolls.stop()]);
  await closeDatabase();
  log.info("worker stopped");
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
