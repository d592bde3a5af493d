import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { connect } from "@/bench/support/stored-receipts";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { BENCH_SEED, seedVisits } from "./seed-visits";
import { signIn } from "./sign-in";

export interface SeededStack {
  readonly stack: ThrowAway;
  readonly client: pg.Client;
  readonly cookie: string;
  /** Calls our API as the administrator. @returns the answer and its time to the last byte. */
  time<Answer>(path: string): Promise<{ ms: number; answer: Answer }>;
  stop(): Promise<void>;
}

/** `--visits N`; without it what the benchmarks state. */
export function visitsOption(fallback = BENCH_SEED.visits): number {
  const at = process.argv.indexOf("--visits");
  return at === -1 ? fallback : Number(process.argv[at + 1]);
}

const LONGEST_COUNT_MS = 300_000;

/** The production build on a database full of made-up visits, all counted by squares of the map. */
export async function startSeeded(visits: number): Promise<SeededStack> {
  const stack = await startThrowAway();
  try {
    const client = await connect(stack.databaseUrl);
    const startedAt = performance.now();
    await seedVisits(client, { ...BENCH_SEED, visits });
    console.log(`${visits} visits in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
    await stack.startWeb();
    await stack.startWorker();
    await waitUntilCounted(client);
    const cookie = await signIn(stack.url, stack.admin);
    const time = async <Answer>(path: string) => {
      const sentAt = performance.now();
      const response = await fetch(`${stack.url}${path}`, { headers: { cookie } });
      const answer: Answer = await response.json();
      if (!response.ok) throw new Error(`${path.split("?")[0]} answered ${response.status}`);
      return { ms: performance.now() - sentAt, answer };
    };
    const stop = async () => {
      await client.end();
      await stack.stop();
    };
    return { stack, client, cookie, time, stop };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function waitUntilCounted(client: pg.Client): Promise<void> {
  const until = Date.now() + LONGEST_COUNT_MS;
  while ((await client.query("SELECT FROM visit_cell_zone")).rowCount === 0) {
    if (Date.now() > until) throw new Error("The worker did not count the visits by squares");
    await wait(200);
  }
  await client.query("VACUUM ANALYZE visit_cells");
}
