import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import {
  CRM_TOKEN,
  compare,
  connectCrm,
  openTargets,
  oweGestiones,
  settleAll,
  statesOf,
} from "@/bench/support/gestiones";
import { connect } from "@/bench/support/stored-receipts";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";

/*
 * R8, a push survives a crash: the worker is killed in the middle of requests, again and again. Each time one
 * is taken there and not answered yet, and one came there and is not taken. What waited is sent by the next
 * worker, what was under way is unknown, and nothing is there twice. The red mutation sends again what a dead
 * worker was sending.
 */
const isShort = process.argv.includes("--short");
const KILLS = isShort ? 1 : 20;
const PUSHES = isShort ? 60 : 600;
const AT_ONCE = 4;
const LATENCY_MS = 120;
const RESUME_MS = 60_000;
const LONGEST_MS = 120_000;
/** Longer than any run: what was cut by the kill is not settled by a timeout. */
const TIMEOUT_S = 300;

interface Fault {
  readonly mutation: "none" | "resend-orphans";
  readonly kills: number;
  readonly pushes: number;
}

async function killAndGoOn(stack: ThrowAway, client: pg.Client, { mutation, kills, pushes }: Fault) {
  const crm = new CrmSandbox({ token: CRM_TOKEN, latencyMs: LATENCY_MS });
  await connectCrm(stack, await crm.start(), TIMEOUT_S);
  await openTargets(client, 60_000, AT_ONCE);
  await oweGestiones(
    client,
    Array.from({ length: pushes }, (_, index) => `${mutation}-${index}`),
  );
  const startWorker = () => stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
  let worker = await startWorker();
  let slowestMs = 0;
  for (let done = 0; done < kills; done += 1) {
    crm.failNext("silence-after", "silence-before");
    await until("the worker is in the middle of requests", async () => crm.faultsLeft === 0);
    // The silent one that is taken was so after half the latency.
    await wait(LATENCY_MS);
    await worker.kill9();
    const killedAt = await clockOf(client);
    if (mutation !== "none") await endLeases(client);
    worker = await startWorker();
    slowestMs = Math.max(slowestMs, await resumedAfterMs(client, killedAt));
  }
  await settleAll(client, LONGEST_MS);
  await worker.stop();
  await crm.stop();
  const states = await statesOf(client, "wolkvox-gestiones");
  const ours = new Map([...states].filter(([key]) => key.startsWith(`${mutation}-`)));
  const lost = [...ours.values()].filter((state) => state !== "sent" && state !== "unknown").length;
  return { ...compare(crm, ours), lost, resumedWithinS: Math.ceil(slowestMs / 1_000) };
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + RESUME_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${RESUME_MS / 1_000} s: ${what}`);
    await wait(10);
  }
}

async function clockOf(client: pg.Client): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>("SELECT clock_timestamp() AS now");
  return rows[0]?.now ?? new Date();
}

/** How long after the kill another worker had a request of its own answered. */
async function resumedAfterMs(client: pg.Client, killedAt: Date): Promise<number> {
  let answeredAt: Date | null = null;
  await until("another worker sends on", async () => {
    const { rows } = await client.query<{ at: Date | null }>(
      "SELECT min(finished_at) AS at FROM delivery_attempts WHERE started_at > $1",
      [killedAt],
    );
    answeredAt = rows[0]?.at ?? null;
    return answeredAt !== null;
  });
  return Number(answeredAt) - killedAt.getTime();
}

/** The mutation needs no wait: what the dead worker was sending is given up at once. */
async function endLeases(client: pg.Client): Promise<void> {
  await client.query("UPDATE deliveries SET lease_until = now() WHERE state = 'sending'");
}

const startedAt = performance.now();
const stack = await startThrowAway();
try {
  const client = await connect(stack.databaseUrl);
  const kept = await killAndGoOn(stack, client, { mutation: "none", kills: KILLS, pushes: PUSHES });
  const mutated = await killAndGoOn(stack, client, { mutation: "resend-orphans", kills: 1, pushes: 20 });
  console.log(`what a dead worker was sending, sent again: ${mutated.duplicateGestiones} are there twice`);
  await client.end();
  const mutationCaught = mutated.duplicateGestiones > 0;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const { lost, duplicateGestiones, resumedWithinS, falselySent, hidden, unknown } = kept;
  console.log(
    `${unknown} of unknown outcome, ${falselySent} falsely sent, ${hidden} taken and not known here`,
  );
  console.log(
    JSON.stringify({
      chaos: "kill-worker",
      pushes: PUSHES,
      kills: KILLS,
      lost,
      duplicateGestiones,
      resumedWithinS,
      mutationCaught,
      seconds,
    }),
  );
  const isKept = lost + duplicateGestiones + falselySent + hidden === 0 && resumedWithinS <= 60;
  // Two requests at least were under way at each kill.
  process.exitCode = isKept && unknown >= 2 * KILLS && mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
}
