import type pg from "pg";
import { z } from "zod";
import { connect, findUnstored, sha256Of, waitUntilProjected } from "@/bench/support/stored-receipts";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { fuzzBodies } from "@/sandbox/kobra/malformed/malformed";
import { postVisit } from "@/sandbox/kobra/sending/post-visit";

/*
 * R4, nothing authenticated vanishes: malformed, truncated and hostile bodies with the right key are all
 * answered 2xx and stored byte for byte, and none of them stops the projection. The red mutation stores
 * what JSON.parse made of the body, and must be seen to alter some.
 */
const isFull = process.argv.includes("--full");
const CASES = isFull ? 50_000 : 3_000;
const MUTATION_CASES = 300;
const CONNECTIONS = 8;

const acceptedSchema = z.object({ receiptId: z.uuid() });

interface Outcome {
  readonly cases: number;
  readonly serverErrors: number;
  /** Acknowledged, but not stored exactly as sent. */
  readonly altered: number;
  /** Answered with neither 2xx nor 5xx: a body within the limits and with the right key must not be refused. */
  readonly refused: number;
}

async function postAll(
  stack: ThrowAway,
  cases: number,
  seed: number,
): Promise<Outcome & { client: pg.Client }> {
  const bodies = fuzzBodies(cases, seed);
  const acked = new Map<string, string>();
  let serverErrors = 0;
  let refused = 0;
  const postNext = async () => {
    for (let next = bodies.next(); !next.done; next = bodies.next()) {
      const body = Buffer.from(next.value);
      const answer = await postVisit({ url: stack.webhookUrl, key: stack.webhookKey, body }).catch(
        () => null,
      );
      const accepted = acceptedSchema.safeParse(answer?.json);
      if (!answer || answer.status >= 500) serverErrors += 1;
      else if (answer.status !== 200 || !accepted.success) refused += 1;
      else acked.set(accepted.data.receiptId, sha256Of(body));
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, postNext));
  const client = await connect(stack.databaseUrl);
  return { cases, serverErrors, refused, altered: await findUnstored(client, acked), client };
}

const startedAt = performance.now();
const stack = await startThrowAway();
try {
  const web = await stack.startWeb();
  await stack.startWorker();
  const { client, ...outcome } = await postAll(stack, CASES, 1);
  await waitUntilProjected(client);
  const { rows } = await client.query("SELECT 1 FROM receipt_states WHERE cause = 'projection-failed'");
  await client.end();
  await web.stop();
  await stack.startWeb({ ATALAYA_CHAOS_MUTATION: "store-reparsed-body" });
  const mutated = await postAll(stack, MUTATION_CASES, 2);
  await mutated.client.end();
  const mutationCaught = mutated.altered > 0;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(
    JSON.stringify({ chaos: "fuzz", ...outcome, projectionFailures: rows.length, mutationCaught, seconds }),
  );
  const isClean = outcome.serverErrors + outcome.altered + outcome.refused + rows.length === 0;
  process.exitCode = isClean && mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
}
