import { setTimeout as wait } from "node:timers/promises";
import { sendKobraImport } from "@/lib/integrations/kobra/send-import";
import { handleJob } from "@/lib/platform/queue";
import { claimChunk } from "./commands/claim-chunk";
import { settleChunk } from "./commands/settle-chunk";
import { findKobraAccess } from "./queries/find-kobra-access";
import { sendImportsJob } from "./schema";

/** A person may resume or cancel while Kobra is given time. */
const RECHECK_MS = 250;

/**
 * Sends chunk after chunk. A request that its worker did not live to record is sent again: Kobra updates
 * what it has. No transaction is open while a request is under way.
 */
export const sendImports = handleJob(sendImportsJob, async (_payload, signal) => {
  while (!signal.aborted) {
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
