import { startCampaignPolls } from "@/lib/domain/campaigns/jobs/campaign-polls";
import { planGestiones } from "@/lib/domain/deliveries/commands/plan-gestiones";
import { catchUp } from "@/lib/domain/deliveries/jobs/catch-up";
import { startDelivering } from "@/lib/domain/deliveries/jobs/deliver";
import { gestionSender } from "@/lib/domain/deliveries/jobs/gestion-sender";
import { keepGestiones } from "@/lib/domain/deliveries/jobs/keep-gestiones";
import { EXPORT_SCHEDULE, exportHandlers } from "@/lib/domain/exports/jobs";
import { IMPORT_SCHEDULE, importHandlers } from "@/lib/domain/imports/jobs";
import { keepPromises } from "@/lib/domain/promises/commands/keep-promises";
import { statusSender } from "@/lib/domain/promises/jobs/send-status";
import { UPLOAD_SCHEDULE, uploadHandlers } from "@/lib/domain/uploads/jobs";
import { startCellKeeping } from "@/lib/domain/visits/cell-jobs";
import { startJudging, startProjection } from "@/lib/domain/visits/jobs";
import { startRebuilding } from "@/lib/domain/visits/rebuild-jobs";
import { loadExportWords } from "@/lib/i18n/export-words";
import { closeDatabase, pool } from "@/lib/platform/db";
import { giveWay } from "@/lib/platform/give-way";
import { log } from "@/lib/platform/log";
import { startQueue } from "@/lib/platform/queue";
import { requireSealingKey } from "@/lib/platform/sealing-check";
import { openUploadProcesses } from "./run-upload-process";

/*
 * The background process. Several may run against one database: receipts are claimed row by row.
 */
// The web processes come first: what was acknowledged is safe, and can be read a moment later.
await giveWay();

await requireSealingKey(pool());
const uploadProcesses = openUploadProcesses();
const services = [
  startProjection(pool()),
  startJudging(pool(), [keepPromises, planGestiones]),
  startCellKeeping(pool()),
  startRebuilding(pool()),
  startCampaignPolls(pool()),
  startDelivering(pool(), [statusSender, gestionSender]),
  keepGestiones(pool()),
  await startQueue(
    [...exportHandlers(loadExportWords), ...importHandlers, ...uploadHandlers(uploadProcesses.run), catchUp],
    [EXPORT_SCHEDULE, IMPORT_SCHEDULE, UPLOAD_SCHEDULE],
  ),
  uploadProcesses,
];
log.info("worker started");
process.send?.("ready");

let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await Promise.all(services.map((service) => service.stop()));
  await closeDatabase();
  log.info("worker stopped");
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
