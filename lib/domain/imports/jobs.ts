import { setTimeout as wait } from "node:timers/promises";
import { probeKobra } from "@/lib/integrations/kobra/probe";
import { sendKobraImport } from "@/lib/integrations/kobra/send-import";
import { handleJob } from "@/lib/platform/queue";
import { claimChunk } from "./commands/claim-chunk";
import { planImports } from "./commands/plan-imports";
import { recordProbe } from "./commands/probe-kobra";
import { readPortalReport } from "./commands/read-portal-report";
import { settleChunk } from "./commands/settle-chunk";
import { sweepImports } from "./commands/sweep-imports";
import { findKobraAccess } from "./queries/find-kobra-access";
import { probeKobraJob, readPortalReportJob, sendImportsJob, sweepImportsJob } from "./schema/sending";

/** A person may resume or cancel while Kobra is given time. */
const RECHECK_MS = 250;

/**
 * Sends chunk after chunk. A request that its worker did not live to record is sent again: Kobra updates
 * what it has. No transaction is open while a request is under way.
 */
export const sendImports = handleJob(sendImportsJob, async (_payload, signal) => {
  while (!signal.aborted) {
    await planImports();
    const claimed = await claimChunk();
    if (claimed === null) return;
    if ("waitMs" in claimed) {
      await wait(Math.min(claimed.waitMs, RECHECK_MS), undefined, { signal }).catch(() => undefined);
      continue;
    }
    const access = await findKobraAccess();
    if (!access) return;
    const accounts = claimed.rows.map(({ values }) => values);
    const answer = await sendKobraImport(
      access,
      { importTypeID: claimed.importType, accounts },
      access.timeoutMs,
    );
    await settleChunk(claimed, answer);
  }
});

const LONGEST_PROBE_MS = 15_000;

const probeConnection = handleJob(probeKobraJob, async () => {
  const access = await findKobraAccess();
  if (access) await recordProbe(await probeKobra(access, Math.min(access.timeoutMs, LONGEST_PROBE_MS)));
});

/** What the worker runs for imports. */
export const importHandlers = [
  sendImports,
  probeConnection,
  handleJob(sweepImportsJob, sweepImports),
  handleJob(readPortalReportJob, ({ reportId }) => readPortalReport(reportId)),
];

/** Every minute. */
export const IMPORT_SCHEDULE = { job: sweepImportsJob, cron: "* * * * *", payload: {} };
