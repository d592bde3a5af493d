import { setTimeout as wait } from "node:timers/promises";
import { connect, findUnstored, waitUntilProjected } from "@/bench/support/stored-receipts";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { vendorExampleWithId } from "@/sandbox/kobra/vendor-example";
import { startSenders } from "./support/senders";

/*
 * R1, acknowledged ⇒ stored: 32 connections post visits while the web process is killed with SIGKILL again
 * and again; every visit that was answered 2xx must be in the database, byte for byte. The red mutation
 * answers before the commit, and must be seen to lose some.
 */
const isFull = process.argv.includes("--full");
const TARGET = isFull ? { acked: 20_000, kills: 10 } : { acked: 5_000, kills: 5 };
const MUTATION_TARGET = { acked: 1_000, kills: 2 };

interface Outcome {
  readonly acked: number;
  readonly kills: number;
  readonly lost: number;
  readonly unackedStored: number;
}

async function killWhileSending(
  stack: ThrowAway,
  target: { acked: number; kills: number },
  mutation: "none" | "ack-before-commit",
): Promise<Outcome> {
  const env = { ATALAYA_CHAOS_MUTATION: mutation };
  let web = await stack.startWeb(env);
  const senders = startSenders({
    url: stack.webhookUrl,
    key: stack.webhookKey,
    connections: 32,
    makeBody: (index) => Buffer.from(vendorExampleWithId(`${mutation}-${index}`)),
  });
  let kills = 0;
  while (senders.acked.size < target.acked || kills < target.kills) {
    const nextKillAt = ((kills + 1) * target.acked) / (target.kills + 1);
    if (kills < target.kills && senders.acked.size >= nextKillAt) {
      await web.kill9();
      kills += 1;
      console.log(`killed ${kills}×, ${senders.acked.size} acknowledged`);
      web = await stack.startWeb(env);
    }
    await wait(5);
  }
  await senders.stop();
  const client = await connect(stack.databaseUrl);
  const lost = await findUnstored(client, senders.acked);
  const stored = await client.query<{ count: number }>(
    "SELECT count(*)::int FROM receipts WHERE position(convert_to($1, 'UTF8') IN body) > 0",
    [`"${mutation}-`],
  );
  if (mutation === "none") await waitUntilProjected(client);
  await client.end();
  await web.stop();
  return {
    acked: senders.acked.size,
    kills,
    lost,
    unackedStored: (stored.rows[0]?.count ?? 0) - (senders.acked.size - lost),
  };
}

const startedAt = performance.now();
const stack = await startThrowAway();
try {
  await stack.startWorker();
  const outcome = await killWhileSending(stack, TARGET, "none");
  const mutated = await killWhileSending(stack, MUTATION_TARGET, "ack-before-commit");
  const mutationCaught = mutated.lost > 0;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(JSON.stringify({ chaos: "kill-server", ...outcome, mutationCaught, seconds }));
  process.exitCode = outcome.lost === 0 && mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
}
