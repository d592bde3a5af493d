import { setTimeout as wait } from "node:timers/promises";
import { connect } from "@/bench/support/stored-receipts";
import { connectWolkvox } from "@/lib/launcher/demo/connect-wolkvox";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { startWolkvoxSandbox, type WolkvoxSandbox } from "@/sandbox/wolkvox/wolkvox-sandbox";
import { countersOf, findHolder, startWorkers, withShiftedClock } from "./support/polling-workers";

/*
 * R11, one poll a slot for the whole installation: three worker processes, their clocks ten minutes apart
 * either way, and the holder of a call under way is frozen with SIGSTOP past its lease and into others'
 * slots. The sandbox counts the calls and those in flight; what the frozen process brings afterwards must
 * change nothing. The red mutation goes by each process's own clock, and must be seen to call too often.
 */
const isFull = process.argv.includes("--full");
const SLOT_MS = isFull ? 20_000 : 2_500;
const SLOTS = isFull ? 15 : 9;
const FROZEN_SLOTS = isFull ? 6 : 3;
const MUTATION_SLOTS = 2;
const TEN_MINUTES_MS = 600_000;
const SHIFTS = [0, TEN_MINUTES_MS, -TEN_MINUTES_MS];

interface Outcome {
  readonly slots: number;
  readonly calls: number;
  readonly maxInFlight: number;
  readonly lateWrites: number;
  readonly lateAnswers: number;
}

/** Freezes whoever is in the middle of a call, for some slots. */
async function freezeHolder(
  stack: ThrowAway,
  sandbox: WolkvoxSandbox,
  { connectionId, token }: { connectionId: string; token: string },
): Promise<void> {
  const client = await connect(stack.databaseUrl);
  while (countersOf(sandbox, token).inFlight === 0) await wait(5);
  const holder = await findHolder(client, connectionId);
  await client.end();
  if (holder === null) throw new Error("Nobody holds the call that is under way");
  process.kill(holder, "SIGSTOP");
  console.log(`froze process ${holder} in the middle of its call`);
  try {
    await wait(FROZEN_SLOTS * SLOT_MS);
  } finally {
    process.kill(holder, "SIGCONT");
  }
}

async function countLate(
  stack: ThrowAway,
  connectionId: string,
): Promise<{ writes: number; answers: number }> {
  const client = await connect(stack.databaseUrl);
  const { rows } = await client.query<{ writes: number; answers: number }>(
    `SELECT count(*) FILTER (WHERE problem = 'late')::int AS answers,
            (SELECT count(*)::int FROM campaign_snapshots s JOIN wolkvox_polls q ON q.started_at = s.at
             WHERE q.connection_id = $1 AND q.outcome <> 'good') AS writes
     FROM wolkvox_polls WHERE connection_id = $1`,
    [connectionId],
  );
  await client.end();
  return rows[0] ?? { writes: Number.NaN, answers: 0 };
}

async function pollFor(
  stack: ThrowAway,
  sandbox: WolkvoxSandbox,
  token: string,
  mutation: "none" | "poll-by-own-clock",
): Promise<Outcome> {
  const connectionId = await connectWolkvox(stack.env, {
    name: mutation,
    baseUrl: sandbox.url,
    token,
    licences: 100,
    dailyLimit: null,
  });
  const shared = { ATALAYA_POLL_SLOT_MS: String(SLOT_MS), ATALAYA_CHAOS_MUTATION: mutation };
  const workers = await startWorkers(
    stack,
    SHIFTS.map((shiftMs) => ({ ...shared, ...withShiftedClock(shiftMs) })),
  );
  const isMutated = mutation !== "none";
  const startedAt = performance.now();
  if (!isMutated) await freezeHolder(stack, sandbox, { connectionId, token });
  const leftMs = (isMutated ? MUTATION_SLOTS : SLOTS) * SLOT_MS - (performance.now() - startedAt);
  await wait(Math.max(0, leftMs));
  while (countersOf(sandbox, token).inFlight > 0) await wait(5);
  const { calls, maxInFlight, at } = countersOf(sandbox, token);
  await Promise.all(workers.map((worker) => worker.stop()));
  const late = await countLate(stack, connectionId);
  const slotOf = (instant: number | undefined) => Math.floor((instant ?? 0) / SLOT_MS);
  return {
    slots: slotOf(at[calls - 1]) - slotOf(at[0]) + 1,
    calls,
    maxInFlight,
    lateWrites: late.writes,
    lateAnswers: late.answers,
  };
}

const startedAt = performance.now();
const tokens = ["one-poll-token", "own-clock-token"] as const;
const sandbox = await startWolkvoxSandbox({ tokens, callsADay: 1e9, speed: 60, latencyMs: SLOT_MS / 10 });
const stack = await startThrowAway();
try {
  const { lateAnswers, ...outcome } = await pollFor(stack, sandbox, tokens[0], "none");
  const client = await connect(stack.databaseUrl);
  await client.query("UPDATE wolkvox_connections SET is_enabled = false");
  await client.end();
  const mutated = await pollFor(stack, sandbox, tokens[1], "poll-by-own-clock");
  console.log(`with each process's own clock: ${mutated.calls} calls in ${mutated.slots} slots`);
  const mutationCaught = mutated.calls > mutated.slots;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(JSON.stringify({ chaos: "one-poll", ...outcome, mutationCaught, seconds }));
  const isKept = outcome.calls === outcome.slots && outcome.maxInFlight <= 2 && outcome.lateWrites === 0;
  process.exitCode = isKept && lateAnswers > 0 && mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
  await sandbox.close();
}
