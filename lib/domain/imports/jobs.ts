import { setTimeout as wait } from "node:timers/promises";
import { probeKobra } from "@/lib/integrations/kobra/probe";
import { sendKobraImport } from "@/lib/integrations/kobra/send-import";
import { env } from "@/lib/platform/env";
import { handleJob } from "@/lib/platform/queue";
import { dismissSender } from "./commands/call-sender";
import { type ClaimedChunk, claimChunk } from "./commands/claim-chunk";
import { planImports } from "./commands/plan-imports";
import { dismissProbe, recordProbe } from "./commands/probe-kobra";
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
export const sendImports = handleJob(sendImportsJob, async (_payload, signal, finish) => {
  for (;;) {
    signal.throwIfAborted();
    await planImports();
    const claimed = await claimChunk();
    if (claimed === null && (await dismissSender(finish))) return;
    if (claimed === null || "waitMs" in claimed) {
      // Another may still be making its chunks: a worker that was given up for dead, or the query of one.
      const waitMs = Math.min(claimed?.waitMs ?? RECHECK_MS, RECHECK_MS);
      await wait(waitMs, undefined, { signal }).catch(() => undefined);
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

/** Whoever asks while a probe is under way is answered by one more: the address may be another by now. */
const probeConnection = handleJob(probeKobraJob, async (_payload, signal, finish) => {
  do {
    signal.throwIfAborted();
    const access = await findKobraAccess();
    if (!access?.probeAskedAt) continue;
    const probe = await probeKobra(access, Math.min(access.timeoutMs, LONGEST_PROBE_MS));
    await recordProbe(access.probeAskedAt, probe);
  } while (!(await dismissProbe(finish)));
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
