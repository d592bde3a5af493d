import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { connect } from "@/bench/support/stored-receipts";
import { connectWolkvox } from "@/lib/launcher/demo/connect-wolkvox";
import { startThrowAway, type ThrowAway, type ThrowAwayProcess } from "@/lib/launcher/throw-away/throw-away";
import { LIVE_CHANNEL } from "@/lib/platform/channels";
import { startWolkvoxSandbox, type WolkvoxSandbox } from "@/sandbox/wolkvox/wolkvox-sandbox";
import { countersOf, findHolder, startWorkers } from "./support/polling-workers";

/*
 * R12, the token's budget holds: five worker processes and a limit of 100 calls a day, while whoever has
 * charged a call and not made it yet is killed with SIGKILL, again and again. The sandbox counts the calls.
 * The red mutation charges after the call, so that a process killed in between has called for nothing.
 */
const isFull = process.argv.includes("--full");
const LIMIT = 100;
const MUTATION_LIMIT = 8;
const KILLS = isFull ? 30 : 6;
const MUTATION_KILLS = 4;
const PROCESSES = 5;
const SLOT_MS = 150;
const PAUSE_MS = 40;
const LONGEST_RUN_MS = isFull ? 300_000 : 60_000;

interface Run {
  readonly stack: ThrowAway;
  readonly sandbox: WolkvoxSandbox;
  readonly token: string;
  readonly limit: number;
  readonly kills: number;
  readonly mutation: "none" | "charge-after-call";
}

interface Outcome {
  readonly calls: number;
  readonly charged: number;
  readonly kills: number;
}

async function readCharged(client: pg.Client, connectionId: string): Promise<number> {
  const { rows } = await client.query<{ used: number }>(
    "SELECT coalesce(sum(used), 0)::int AS used FROM wolkvox_budget_days WHERE connection_id = $1",
    [connectionId],
  );
  return rows[0]?.used ?? 0;
}

/** Resolves at the next claim, which is announced as it is committed. */
function nextClaim(client: pg.Client): Promise<void> {
  return Promise.race([new Promise<void>((done) => client.once("notification", () => done())), wait(1_000)]);
}

/** Waits a little for the call of a claim to reach the sandbox. */
async function isCalling(sandbox: WolkvoxSandbox, token: string): Promise<boolean> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (countersOf(sandbox, token).inFlight > 0) return true;
    await wait(2);
  }
  return false;
}

async function spendTheDay({ stack, sandbox, token, limit, kills, mutation }: Run): Promise<Outcome> {
  const connectionId = await connectWolkvox(stack.env, {
    name: mutation,
    baseUrl: sandbox.url,
    token,
    licences: 1,
    dailyLimit: limit,
  });
  const isMutated = mutation !== "none";
  const env = {
    ATALAYA_POLL_SLOT_MS: String(SLOT_MS),
    ATALAYA_CHAOS_PAUSE_MS: String(isMutated ? 0 : PAUSE_MS),
    ATALAYA_CHAOS_MUTATION: mutation,
  };
  const workers = new Map<number, ThrowAwayProcess>();
  const add = async (count: number) => {
    for (const worker of await startWorkers(stack, Array(count).fill(env)))
      workers.set(worker.pid ?? 0, worker);
  };
  await add(PROCESSES);
  const starting: Promise<void>[] = [];
  const client = await connect(stack.databaseUrl);
  await client.query(`LISTEN ${LIVE_CHANNEL}`);
  let killed = 0;
  const until = performance.now() + LONGEST_RUN_MS;
  while ((await readCharged(client, connectionId)) < limit && performance.now() < until) {
    await nextClaim(client);
    if (killed >= kills) continue;
    // The mutation is hit during the call, the promise before it.
    if (isMutated && !(await isCalling(sandbox, token))) continue;
    const holder = await findHolder(client, connectionId);
    const victim = workers.get(holder ?? 0);
    if (!victim || holder === null) continue;
    process.kill(holder, "SIGKILL");
    killed += 1;
    workers.delete(holder);
    await victim.kill9();
    starting.push(add(1));
  }
  // The day is spent: slots go by, and nobody may call in them.
  await wait(10 * SLOT_MS);
  const charged = await readCharged(client, connectionId);
  await client.end();
  await Promise.all(starting);
  await Promise.all([...workers.values()].map((worker) => worker.stop()));
  return { calls: countersOf(sandbox, token).calls, charged, kills: killed };
}

const startedAt = performance.now();
const tokens = ["quota-token", "late-charge-token"] as const;
const sandbox = await startWolkvoxSandbox({ tokens, callsADay: 1e9, latencyMs: 30, campaigns: 8 });
const stack = await startThrowAway();
try {
  const shared = { stack, sandbox };
  const kept = await spendTheDay({
    ...shared,
    token: tokens[0],
    limit: LIMIT,
    kills: KILLS,
    mutation: "none",
  });
  console.log(`${kept.charged} charged, ${kept.calls} made, ${kept.kills} processes killed in between`);
  sandbox.change({ latencyMs: 100 });
  const mutated = await spendTheDay({
    ...shared,
    token: tokens[1],
    limit: MUTATION_LIMIT,
    kills: MUTATION_KILLS,
    mutation: "charge-after-call",
  });
  console.log(`charged after the call: ${mutated.calls} calls with a limit of ${MUTATION_LIMIT}`);
  const mutationCaught = mutated.calls > MUTATION_LIMIT;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(JSON.stringify({ chaos: "quota", limit: LIMIT, calls: kept.calls, mutationCaught, seconds }));
  const isKept =
    kept.calls <= LIMIT && kept.charged === LIMIT && kept.kills === KILLS && kept.calls < kept.charged;
  process.exitCode = isKept && mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
  await sandbox.close();
}
