import { setTimeout as wait } from "node:timers/promises";
import { probeKobra } from "@/lib/integrations/kobra/probe";
import { sendKobraImport } from "@/lib/integrations/kobra/send-import";
import { env } from "@/lib/platform/env";
import { handleJob } from "@/lib/platform/queue";
import { type ClaimedChunk, claimChunk } from "./commands/claim-chunk";
import { planImports } from "./commands/plan-imports";
import { recordProbe } from "./commands/probe-kobra";
import { readPortalReport } from "./commands/read-portal-report";
import { settleCancelled } from "./commands/settle-cancelled";
import { settleChunk } from "./commands/settle-chunk";
import { sweepImports } from "./commands/sweep-imports";
import { findKobraAccess } from "./queries/find-kobra-access";
import {
  type ChunkAnswer,
  probeKobraJob,
  readPortalReportJob,
  sendImportsJob,
  settleCancelledJob,
  sweepImportsJob,
} from "./schema/sending";

/** A person may resume or cancel while Kobra is given time. */
const RECHECK_MS = 250;
const TAKEN: ChunkAnswer = { outcome: { kind: "accepted" }, httpStatus: 200, body: null };

/**
 * Sends chunk after chunk. A request that its worker did not live to record is sent again: Kobra updates
 * what it has. No transaction is open while a request is under way. Stopped in the middle, it fails: the
 * queue then gives it to the next worker at once.
 */
export const sendImports = handleJob(sendImportsJob, async (_payload, signal) => {
  for (;;) {
    signal.throwIfAborted();
    await planImports();
    const claimed = await claimChunk();
    if (claimed === null) return;
    if ("waitMs" in claimed) {
      await wait(Math.min(claimed.waitMs, RECHECK_MS), undefined, { signal }).catch(() => undefined);
      continue;
    }
    const access = await findKobraAccess();
    if (!access) return;
    await sendChunk(claimed, access);
  }
});

async function sendChunk(
  claimed: ClaimedChunk,
  access: NonNullable<Awaited<ReturnType<typeof findKobraAccess>>>,
): Promise<void> {
  if (env.ATALAYA_CHAOS_MUTATION === "settle-before-sending") await settleChunk(claimed, TAKEN);
  const accounts = claimed.rows.map(({ values }) => values);
  const answer = await sendKobraImport(
    access,
    { importTypeID: claimed.importType, accounts },
    access.timeoutMs,
  );
  const isTrusted = env.ATALAYA_CHAOS_MUTATION === "trust-http-200" && answer.httpStatus === 200;
  await settleChunk(claimed, isTrusted ? TAKEN : answer);
}

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
  handleJob(settleCancelledJob, ({ importId }, signal) => settleCancelled(importId, signal)),
  handleJob(readPortalReportJob, ({ reportId }) => readPortalReport(reportId)),
];

/** Every minute. */
export const IMPORT_SCHEDULE = { job: sweepImportsJob, cron: "* * * * *", payload: {} };
