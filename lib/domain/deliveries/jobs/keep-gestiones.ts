import type pg from "pg";
import { readText } from "@/lib/core/loose-values";
import { queryGestiones } from "@/lib/integrations/wolkvox/crm/query-gestion";
import { log } from "@/lib/platform/log";
import { claimUnread, listTakenIds, noteReadBack, type UnreadGestion } from "../commands/read-backs";
import { releaseHeldGestiones } from "../commands/release-held";
import { findCrmAccess } from "../queries/find-crm-access";
import { matchReadBack } from "../rules/match-read-back";

const EVERY_MS = 3_000;
/** Read-backs are calls, too: so many at most in one round. */
const MOST_IN_A_ROUND = 5;

/**
 * Lets go what was held for want of a record, and asks the CRM about gestiones of unknown outcome, for as long
 * as the process lives.
 */
export function keepGestiones(database: pg.Pool): { stop(): Promise<void> } {
  let isStopping = false;
  let running: Promise<void> | null = null;
  const round = async () => {
    try {
      await releaseHeldGestiones(database);
      for (let done = 0; done < MOST_IN_A_ROUND && !isStopping; done += 1) {
        if (!(await readNextBack(database))) return;
      }
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.name : "unknown" }, "gestiones not kept");
    }
  };
  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = null;
    });
  }, EVERY_MS);
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** @returns whether one was asked about. */
async function readNextBack(database: pg.Pool): Promise<boolean> {
  const access = await findCrmAccess();
  if (!access?.queryPath) return false;
  const unread = await claimUnread(database);
  if (!unread) return false;
  await noteReadBack(database, unread.id, await askFor(database, access, access.queryPath, unread));
  return true;
}

async function askFor(
  database: pg.Pool,
  access: NonNullable<Awaited<ReturnType<typeof findCrmAccess>>>,
  path: string,
  { body }: UnreadGestion,
): Promise<{ remoteId: string } | "not-found" | "failed"> {
  const field = "wolkvox_idRecord";
  const query = { operation: access.operation, field, value: body.fields[field] ?? "" };
  const said = await queryGestiones({ ...access, path }, query, access.timeoutMs);
  if (said.kind === "failed") return "failed";
  const ids = said.gestiones.map((each) => readText(each.wolkvox_id)).filter((id) => id !== null);
  const remoteId = matchReadBack(body, said.gestiones, await listTakenIds(database, ids));
  return remoteId === null ? "not-found" : { remoteId };
}
