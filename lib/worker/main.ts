import { setPriority } from "node:os";
import { startProjection } from "@/lib/domain/visits/jobs";
import { closeDatabase, pool } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { startQueue } from "@/lib/platform/queue";

const NICE = 10;

/*
 * The background process. Several may run against one database: receipts are claimed row by row.
 */
// The web processes come first: what was acknowledged is safe, and can be read a moment later.
setPriority(NICE);

const projection = startProjection(pool());
const queue = await startQueue([], []);
log.info("worker started");
process.send?.("ready");

let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await Promise.all([projection.stop(), queue.stop()]);
  await closeDatabase();
  log.info("worker stopped");
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
