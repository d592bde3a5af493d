import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { CRM_TOKEN, connectCrm, openTargets, oweGestiones, settleAll } from "@/bench/support/gestiones";
import { connect } from "@/bench/support/stored-receipts";
import { startThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";
import { median } from "./support/median";

/*
 * Pushes against a CRM that takes 50 ms for each. The yardstick is what the pace and the latency allow: the
 * smaller of requests a minute and requests at once ÷ latency. The order of each account is checked, and the
 * worker's memory is read while it sends.
 */
const isShort = process.argv.includes("--short");
const PUSHES = isShort ? 1_000 : 10_000;
const LATENCY_MS = 50;
const PER_MINUTE = 6_000;
const AT_ONCE = 16;
const ACCOUNTS = 500;
const LEAST_RATIO = 0.9;
const LONGEST_MS = 900_000;
const MOST_GROWTH_MB = 60;

function rssMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

const stack = await startThrowAway();
const crm = new CrmSandbox({ token: CRM_TOKEN, latencyMs: LATENCY_MS });
try {
  await connectCrm(stack, await crm.start(), 10);
  const client = await connect(stack.databaseUrl);
  const keys = Array.from({ length: PUSHES }, (_, index) => String(index));
  await oweGestiones(client, keys, (index) => `account-${index % ACCOUNTS}`);
  await client.query("ANALYZE deliveries");
  const worker = await stack.startWorker();
  await wait(1_000);
  const rss: number[] = [];
  const watch = setInterval(() => rss.push(rssMb(worker.pid)), 250);
  const startedAt = performance.now();
  await openTargets(client, PER_MINUTE, AT_ONCE);
  await client.query("SELECT pg_notify('atalaya_deliveries', '')");
  await settleAll(client, LONGEST_MS);
  const seconds = (performance.now() - startedAt) / 1_000;
  clearInterval(watch);
  await worker.stop();
  await client.end();
  const last = new Map<number, number>();
  let isInOrder = crm.taken.length === PUSHES;
  for (const { fields } of crm.taken) {
    const index = Number(fields.id_customer);
    isInOrder &&= (last.get(index % ACCOUNTS) ?? -1) < index;
    last.set(index % ACCOUNTS, index);
  }
  // The first fifth warms up; what grows with every push shows in the last.
  const warmRssMb = median(rss.slice(rss.length * 0.2, rss.length * 0.4));
  const lastRssMb = median(rss.slice(rss.length * 0.8));
  const limitPerSecond = Math.min(PER_MINUTE / 60, AT_ONCE / (LATENCY_MS / 1_000));
  const perSecond = PUSHES / seconds;
  const ratio = perSecond / limitPerSecond;
  console.log(
    JSON.stringify({
      scenario: "push",
      pushes: PUSHES,
      perSecond: Number(perSecond.toFixed(1)),
      limitPerSecond,
      ratio: Number(ratio.toFixed(3)),
      isInOrder,
      maxInFlight: crm.maxInFlight,
      warmRssMb,
      lastRssMb,
      peakRssMb: Math.max(...rss),
    }),
  );
  const isFlat = lastRssMb <= warmRssMb + MOST_GROWTH_MB;
  process.exitCode = ratio >= LEAST_RATIO && isInOrder && isFlat ? 0 : 1;
} finally {
  await crm.stop();
  await stack.stop();
}
