import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { IMPORT_FAULTS, type ImportFault } from "@/sandbox/kobra/import/faults";
import { KobraSandbox } from "@/sandbox/kobra/import/server";
import { compareImport, keepSum } from "./compare-imports";
import { addKobraImport, resumeKobraImport, setUpSandbox } from "./kobra-imports";

const HEADER_VALUE = "made-up-secret";
const ROWS_A_CHUNK = 5;
const HURRY_MS = 50;

interface Trial {
  readonly stack: ThrowAway;
  readonly client: pg.Client;
  readonly timeoutS: number;
  readonly longestMs: number;
}

export interface ImportOutcome {
  readonly cases: number;
  /** Rows that were called accepted at any moment, and were not in Kobra then. */
  readonly falselyAccepted: number;
  /** Rows that were in Kobra at any moment, and called neither accepted nor unknown nor sent then. */
  readonly hidden: number;
  /** Rows of unknown outcome in the end: taken, and refused afterwards. */
  readonly unknown: number;
}

/**
 * Sends accounts through every fault: each chunk fails once and is sent again, with a good one after it; at
 * last one is taken without our being told, and refused when it is sent again. The ledger is compared with
 * Kobra again and again while this happens, and row for row in the end.
 */
export async function tryImports(
  trial: Trial,
  mutation: "none" | "trust-http-200",
  faults: readonly ImportFault[] = IMPORT_FAULTS,
): Promise<ImportOutcome> {
  const { stack, client, timeoutS } = trial;
  const kobra = new KobraSandbox({ headerName: "X-Api-Key", headerValue: HEADER_VALUE, keep: keepSum });
  const baseUrl = await kobra.start();
  await setUpSandbox(stack.env, {
    baseUrl,
    headerValue: HEADER_VALUE,
    chunkSize: ROWS_A_CHUNK,
    timeoutS,
  });
  const rows = faults.length * 2 * ROWS_A_CHUNK;
  kobra.failNext(...faults.flatMap((fault) => [fault, null, null]));
  const importId = await addKobraImport(stack.env, { prefix: `${mutation}-all`, rows });
  const watch = watchLedger(client, kobra, mutation);
  const worker = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
  await settled(trial, importId);
  const ids = Array.from({ length: rows }, (_each, index) => `${mutation}-all-${index}`);
  const { missing } = await compareImport(client, kobra, { importId, ids });
  const taken = mutation === "none" ? await takeThenRefuse(trial, kobra) : null;
  const seen = await watch.stop();
  await worker.stop();
  await kobra.stop();
  return {
    cases: faults.length + (taken ? 1 : 0),
    falselyAccepted: seen.falselyAccepted,
    hidden: seen.hidden + missing + (taken?.differing ?? 0),
    unknown: taken?.unknown ?? 0,
  };
}

/** All of a chunk arrives and nobody says so; by the next request, Kobra has something against one account. */
async function takeThenRefuse(trial: Trial, kobra: KobraSandbox) {
  const refusedId = "none-twice-2";
  kobra.failNext("silence-after");
  const before = kobra.requests.length;
  const importId = await addKobraImport(trial.stack.env, { prefix: "none-twice", rows: ROWS_A_CHUNK });
  while (kobra.requests.length === before) await wait(5);
  kobra.poisoned.set(refusedId, "Registro repetido.");
  await settled(trial, importId);
  const { rows } = await trial.client.query<{ external_id: string; status: string }>(
    "SELECT external_id, status::text FROM import_rows WHERE import_id = $1",
    [importId],
  );
  const expected = (id: string) => (id === refusedId ? "unknown" : "accepted");
  return {
    unknown: rows.filter(({ status }) => status === "unknown").length,
    differing: rows.filter(({ external_id: id, status }) => status !== expected(id)).length,
  };
}

/** Waits until an import is done; rests are cut short, and what Kobra's lock-out paused goes on. */
async function settled({ stack, client, longestMs }: Trial, importId: string): Promise<void> {
  const until = performance.now() + longestMs;
  while (performance.now() < until) {
    const { rows } = await client.query<{ status: string }>(
      "SELECT status::text FROM imports WHERE id = $1",
      [importId],
    );
    if (rows[0]?.status === "done") return;
    if (rows[0]?.status === "paused") await resumeKobraImport(stack.env, importId);
    await client.query("UPDATE kobra_connection SET next_request_at = NULL");
    await wait(HURRY_MS);
  }
  throw new Error("The import did not settle");
}

/** Compares ledger and sandbox for as long as it runs; both only grow, so that each is read in its right order. */
function watchLedger(client: pg.Client, kobra: KobraSandbox, prefix: string) {
  const falselyAccepted = new Set<string>();
  const hidden = new Set<string>();
  let isOver = false;
  const look = async () => {
    const taken = [...kobra.accounts.keys()];
    const { rows } = await client.query<{ external_id: string; status: string }>(
      "SELECT external_id, status::text FROM import_rows WHERE starts_with(external_id, $1)",
      [`${prefix}-`],
    );
    const statusOf = new Map(rows.map(({ external_id, status }) => [external_id, status]));
    for (const id of taken) {
      if (!/^(accepted|unknown|sent)$/.test(statusOf.get(id) ?? "")) hidden.add(id);
    }
    for (const [id, status] of statusOf) {
      if (status === "accepted" && !kobra.accounts.has(id)) falselyAccepted.add(id);
    }
  };
  const looking = (async () => {
    while (!isOver) {
      await look();
      await wait(HURRY_MS / 2);
    }
    await look();
  })();
  return {
    async stop() {
      isOver = true;
      await looking;
      return { falselyAccepted: falselyAccepted.size, hidden: hidden.size };
    },
  };
}
