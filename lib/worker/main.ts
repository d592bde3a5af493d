import { startProjection } from "@/lib/domain/visits/jobs";
import { closeDatabase, pool } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

/*
 * The background process. Several may run against one database: receipts are claimed row by row.
 */
const projection = startProjection(pool());
log.info("worker started");
process.send?.("ready");

let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await projection.stop();
  await closeDatabase();
  log.info("worker stopped");
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
