import { log } from "@/lib/platform/log";
import { handleJob } from "@/lib/platform/queue";
import { expireExports } from "./commands/end-export";
import { type LoadWords, makeExport } from "./commands/make-export";
import { expireExportsJob, makeExportJob } from "./schema";

/** What the worker runs for exports; the words of each language come from outside. */
export function exportHandlers(loadWords: LoadWords) {
  return [
    handleJob(makeExportJob, ({ exportId }, signal) => makeExport(exportId, loadWords, signal)),
    handleJob(expireExportsJob, async () => {
      const { files } = await expireExports(new Date());
      if (files > 0) log.info({ files }, "exports expired");
    }),
  ];
}

/** Every hour, at a minute of its own. */
export const EXPORT_SCHEDULE = { job: expireExportsJob, cron: "17 * * * *", payload: {} };
