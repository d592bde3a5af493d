import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type pg from "pg";
import type { ThrowAway, ThrowAwayProcess } from "@/lib/launcher/throw-away/throw-away";
import type { TokenCounters } from "@/sandbox/wolkvox/limits";
import type { WolkvoxSandbox } from "@/sandbox/wolkvox/wolkvox-sandbox";

const SHIFTED_CLOCK = pathToFileURL(join(import.meta.dirname, "shifted-clock.mjs")).href;

/** The environment of a process whose Date is off by so much. */
export function withShiftedClock(shiftMs: number): Record<string, string> {
  return {
    NODE_OPTIONS: `--import=${SHIFTED_CLOCK}`,
    ATALAYA_CHAOS_CLOCK_SHIFT_MS: String(shiftMs),
  };
}

export async function startWorkers(
  stack: ThrowAway,
  environments: readonly Readonly<Record<string, string>>[],
): Promise<ThrowAwayProcess[]> {
  return Promise.all(environments.map((env) => stack.startWorker(env)));
}

const NO_CALLS: TokenCounters = { calls: 0, inFlight: 0, maxInFlight: 0, tooSoon: 0, overLimit: 0, at: [] };

/** What the sandbox itself counted of a token. */
export function countersOf(sandbox: WolkvoxSandbox, token: string): TokenCounters {
  return sandbox.counters()[token] ?? NO_CALLS;
}

/** The process id of whoever claimed the last poll of a connection. */
export async function findHolder(client: pg.Client, connectionId: string): Promise<number | null> {
  const { rows } = await client.query<{ holder: string | null }>(
    "SELECT holder FROM wolkvox_poll_states WHERE connection_id = $1",
    [connectionId],
  );
  const pid = Number(rows[0]?.holder?.split(":").at(-1));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
