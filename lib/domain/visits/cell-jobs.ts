import type pg from "pg";
import { log } from "@/lib/platform/log";
import { readSettings } from "../settings/queries";
import { foldVisitCells, rebuildIfZoneChanged } from "./commands/keep-cells";

/** Between two foldings; until then a read adds up what waits. */
const PERIOD_MS = 5_000;

/** Keeps `visit_cells` short and by the workspace's own days, for as long as the process lives. */
export function startCellKeeping(database: pg.Pool): { stop(): Promise<void> } {
  let isStopping = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = Promise.resolve();

  const keep = async () => {
    try {
      const { timeZone } = await readSettings();
      if (!(await rebuildIfZoneChanged(database, timeZone))) await foldVisitCells(database);
    } catch (error) {
      // The visits themselves answer as long as the cells cannot.
      log.error({ failure: error instanceof Error ? error.name : typeof error }, "keeping cells failed");
    }
    if (!isStopping) timer = setTimeout(run, PERIOD_MS);
  };
  const run = () => {
    running = keep();
  };
  run();
  return {
    async stop() {
      isStopping = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
