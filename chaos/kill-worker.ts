import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";
import {
  CRM_TOKEN,
  compare,
  connectCrm,
  openTargets,
  oweGestiones,
  settleAll,
  statesOf,
} from "./support/gestiones";
import { connect } from "./support/stored-receipts";

/*
 * R8, a push survives a crash: the worker is killed in the middle of requests, again and again. What waited is
 * sent by the next one, what was under way is unknown, and nothing is there twice. The red mutation sends
 * again what a dead worker was sending.
 */
const isFull = process.argv.includes("--full");
const KILLS = isFull ? 20 : 1;
const PUSHES = isFull ? 600 : 80;
const LATENCY_MS = 120;
const RESUME_MS = 60_000;

async function killAndGoOn(
  stack: ThrowAway,
  client: pg.Client,
  mutation: "none" | "resend-orphans",
  kills: number,
) {
  const crm = new CrmSandbox({ token: CRM_TOKEN, latencyMs: LATENCY_MS });
  await connectCrm(stack, await crm.start(), 10);
  await openTargets(client, 60_000, 4);
  const keys = Array.from({ length: PUSHES }, (_, index) => `${mutation}-${index}`);
  await oweGestiones(client, keys);
  let slowestMs = 0;
  for (let done = 0; done < kills; done += 1) {
    const worker = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
    await waitForSent(crm, crm.taken.length + 4);
    // In the middle of requests: some are taken and not answered yet.
    while (crm.inFlight < 2) await wait(2);
    await wait(LATENCY_MS / 2);
    const killedAt = performance.now();
    await worker.kill9();
    const next = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
    await waitForSent(crm, crm.taken.length + 4);
    slowestMs = Math.max(slowestMs, performance.now() - killedAt);
    await next.stop();
  }
  const last = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
  await settleAll(client, RESUME_MS);
  await last.stop();
  await crm.stop();
  const states = await statesOf(client, "wolkvox-gestiones");
  const ours = new Map([...states].filter(([key]) => key.startsWith(`${mutation}-`)));
  const lost = [...ours.values()].filter((state) => state !== "sent" && state !== "unknown").length;
  return { ...compare(crm, ours), lost, resumedWithinS: Math.ceil(slowestMs / 1_000) };
}

async function waitForSent(crm: CrmSandbox, count: number): Promise<void> {
  const deadline = Date.now() + RESUME_MS;
  while (crm.taken.length < Math.min(count, PUSHES - 1) && Date.now() < deadline) await wait(5);
}

const startedAt = performance.now();
const stack = await startThrowAway();
try {
  const client = await connect(stack.databaseUrl);
  const kept = await killAndGoOn(stack, client, "none", KILLS);
  const mutated = await killAndGoOn(stack, client, "resend-orphans", 1);
  console.log(`what a dead worker was sending, sent again: ${mutated.duplicateGestiones} are there twice`);
  await client.end();
  const mutationCaught = mutated.duplicateGestiones > 0;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const { lost, duplicateGestiones, resumedWithinS, falselySent, hidden, unknown } = kept;
  console.log(`${unknown} of unknown outcome, ${falselySent} falsely sent, ${hidden} hidden`);
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
  process.exitCode = isKept && mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
}
