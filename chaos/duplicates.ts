import type pg from "pg";
import { CRM_TOKEN, connectCrm, connectKobra, openTargets, settleAll } from "@/bench/support/gestiones";
import { signIn } from "@/bench/support/sign-in";
import { connect, waitUntilJudged, waitUntilProjected } from "@/bench/support/stored-receipts";
import { findFreePort } from "@/lib/launcher/ports";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { KobraSandbox } from "@/sandbox/kobra/import/server";
import { postVisit } from "@/sandbox/kobra/sending/post-visit";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";

/*
 * R5, duplicates are harmless: one body again and again, side by side, to two web processes, with both targets
 * on; then corrections of it, and one decision on its promise given many times over. It is one visit, the CRM
 * is told once, and Kobra is told of the promise once. The red mutation forgets what a visit owes already.
 */
const isShort = process.argv.includes("--short");
const COPIES = isShort ? 200 : 1_000;
/** What the mutation breaks shows at the corrections. */
const MUTATED_COPIES = 20;
const CORRECTIONS = 20;
const DECISIONS = 10;
const CONNECTIONS = 20;
const LONGEST_MS = 120_000;

interface Case {
  readonly visitID: number;
  readonly copies: number;
  readonly mutation: "none" | "forget-deliveries";
}

interface Places {
  readonly stack: ThrowAway;
  /** Of both web processes. */
  readonly urls: readonly string[];
  readonly client: pg.Client;
  readonly crm: CrmSandbox;
  readonly kobra: KobraSandbox;
}

const answer = (questionID: number, questionName: string, value: string) => ({
  questionID,
  questionName,
  answers: [{ answerID: questionID, answerTypeID: 1, value }],
});

/** A finished visit that promises 500. */
function bodyOf(visitID: number, comment: string): Buffer<ArrayBuffer> {
  const visit = {
    ...JSON.parse(VENDOR_EXAMPLE),
    visitID,
    externalID: String(visitID),
    comment,
    finished: true,
    cancelled: false,
    checklist: [
      answer(11, "¿Se realizó contacto?", "Sí"),
      answer(14, "¿Se logró promesa de pago?", "Sí"),
      answer(16, "Monto", "500"),
      answer(17, "Fecha", "2030-01-15"),
    ],
  };
  return Buffer.from(JSON.stringify(visit));
}

async function sendCopies(places: Places, { visitID, copies, mutation }: Case) {
  const { stack, client, crm, kobra } = places;
  await client.query(
    `INSERT INTO accounts (id, external_id, portfolio_id, wolkvox_record_id)
     VALUES (gen_random_uuid(), $1, '00000000-0000-7000-8000-000000000001', $1)`,
    [String(visitID)],
  );
  const told = kobra.requests.length;
  const worker = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
  const equal = Array.from({ length: copies }, () => bodyOf(visitID, "igual"));
  const corrections = Array.from({ length: CORRECTIONS }, (_, index) => bodyOf(visitID, `otra ${index}`));
  const non2xx =
    (await postAll(places, equal)) +
    (await settle(client)) +
    (await postAll(places, corrections)) +
    (await settle(client)) +
    (await decideAgainAndAgain(places, visitID)) +
    (await settle(client));
  await worker.stop();
  const { rows } = await client.query<{ visits: number }>(
    "SELECT count(*)::int AS visits FROM visits WHERE external_id = $1",
    [String(visitID)],
  );
  const pushes = {
    wolkvox: crm.taken.filter(({ fields }) => fields.id_customer === String(visitID)).length,
    kobra: kobra.promises.get(visitID) === 3 ? kobra.requests.length - told : 0,
  };
  return { sent: copies + CORRECTIONS, visits: rows[0]?.visits ?? 0, pushes, non2xx };
}

/** @returns how many were not answered with a success. */
async function postAll({ stack, urls }: Places, bodies: readonly Buffer<ArrayBuffer>[]) {
  let next = 0;
  let non2xx = 0;
  const send = async () => {
    for (let index = next++; index < bodies.length; index = next++) {
      const url = `${urls[index % urls.length]}/api/webhooks/visits`;
      const { status } = await postVisit({ url, key: stack.webhookKey, body: bodies[index] ?? "" });
      if (status < 200 || status > 299) non2xx += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, send));
  return non2xx;
}

/** @returns 0, once nothing is left to be read, judged or sent. */
async function settle(client: pg.Client): Promise<0> {
  await waitUntilProjected(client);
  await waitUntilJudged(client);
  await settleAll(client, LONGEST_MS);
  return 0;
}

/** The promise is covered, says a person whose button is pressed again and again on two servers. */
async function decideAgainAndAgain({ stack, client, urls }: Places, visitID: number) {
  const { rows } = await client.query<{ id: string }>(
    `SELECT p.id::text FROM payment_promises p JOIN visits v ON v.id = p.visit_id WHERE v.external_id = $1`,
    [String(visitID)],
  );
  const cookie = await signIn(stack.url, stack.admin);
  const answers = await Promise.all(
    Array.from({ length: DECISIONS }, (_, index) =>
      fetch(`${urls[index % urls.length]}/api/promises/statuses?range=all&bucket=all`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ ids: rows.map(({ id }) => id), expectedCount: 1, status: "covered" }),
      }),
    ),
  );
  return answers.filter(({ ok }) => !ok).length;
}

const startedAt = performance.now();
const stack = await startThrowAway();
const crm = new CrmSandbox({ token: CRM_TOKEN });
const kobra = new KobraSandbox({ headerName: "x-api-key", headerValue: "made-up-secret" });
try {
  await connectCrm(stack, await crm.start(), 10);
  await connectKobra(await kobra.start(), "made-up-secret", 10);
  const client = await connect(stack.databaseUrl);
  await client.query(
    `INSERT INTO typification_sets (version, rules) VALUES (1, '[{"id":"all","tags":[],"products":[],"answers":[],
       "isSent":true,"code":"C1","description":"Cualquiera"}]')`,
  );
  await client.query(
    `INSERT INTO settings (key, value, updated_at) VALUES ('promises', '{"delayS": 0}', now())
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  await openTargets(client, 6_000, 4);
  const second = await findFreePort();
  const urls = [stack.url, `http://127.0.0.1:${second}`];
  await Promise.all([stack.startWeb(), stack.startWeb({ ATALAYA_PORT: String(second) })]);
  const places = { stack, urls, client, crm, kobra };
  const { pushes, ...outcome } = await sendCopies(places, {
    visitID: 880_001,
    copies: COPIES,
    mutation: "none",
  });
  // The index stands behind the code: without both, the promise is broken.
  await client.query("DROP INDEX deliveries_one_gestion");
  const mutated = await sendCopies(places, {
    visitID: 880_002,
    copies: MUTATED_COPIES,
    mutation: "forget-deliveries",
  });
  console.log(`pushes: ${pushes.wolkvox} to wolkvox, ${pushes.kobra} to Kobra`);
  console.log(`what a visit owes already, forgotten: ${mutated.pushes.wolkvox} to wolkvox`);
  await client.end();
  const isOnceEach = pushes.wolkvox === 1 && pushes.kobra === 1;
  const pushesPerTarget = isOnceEach ? 1 : pushes;
  const mutationCaught = mutated.pushes.wolkvox > 1;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(JSON.stringify({ chaos: "duplicates", ...outcome, pushesPerTarget, mutationCaught, seconds }));
  const isKept = outcome.visits === 1 && isOnceEach && outcome.non2xx === 0;
  process.exitCode = isKept && mutationCaught ? 0 : 1;
} finally {
  await Promise.all([crm.stop(), kobra.stop()]);
  await stack.stop();
}
