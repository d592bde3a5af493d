import type pg from "pg";
import { findFreePort } from "@/lib/launcher/ports";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away";
import { postVisit } from "@/sandbox/kobra/post-visit";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";
import { CRM_TOKEN, connectCrm, openTargets, settleAll } from "./support/gestiones";
import { connect, waitUntilProjected } from "./support/stored-receipts";

/*
 * R5, duplicates are harmless: one body again and again, side by side, to two web processes with both targets
 * on. It is one visit, and the CRM is told once. The red mutation forgets what a visit owes already.
 */
const isFull = process.argv.includes("--full");
const COPIES = isFull ? 1_000 : 200;
const CONNECTIONS = 20;
const LONGEST_MS = 60_000;

async function sendCopies(
  stack: ThrowAway,
  client: pg.Client,
  crm: CrmSandbox,
  mutation: "none" | "forget-deliveries",
) {
  const visitID = `dup-${mutation}`;
  const body = (comment: string) =>
    Buffer.from(
      JSON.stringify({
        ...JSON.parse(VENDOR_EXAMPLE),
        visitID,
        externalID: visitID,
        comment,
        cancelled: false,
      }),
    );
  await client.query(
    `INSERT INTO accounts (id, external_id, portfolio_id, wolkvox_record_id)
     VALUES (gen_random_uuid(), $1, '00000000-0000-7000-8000-000000000001', $1)`,
    [visitID],
  );
  const port = String(await findFreePort());
  const webs = [await stack.startWeb(), await stack.startWeb({ ATALAYA_PORT: port })];
  const worker = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
  const urls = [stack.webhookUrl, `http://127.0.0.1:${port}/api/webhooks/visits`];
  let next = 0;
  let non2xx = 0;
  const send = async () => {
    while (next < COPIES) {
      const index = next++;
      const url = urls[index % 2] ?? stack.webhookUrl;
      // Under the mutation each copy differs, so that the visit is looked at again.
      const copy = body(mutation === "none" ? "igual" : String(index));
      const { status } = await postVisit({ url, key: stack.webhookKey, body: copy });
      if (status < 200 || status > 299) non2xx += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, send));
  await waitUntilProjected(client);
  await waitUntilJudged(client);
  await settleAll(client, LONGEST_MS);
  await Promise.all([...webs, worker].map((each) => each.stop()));
  const { rows } = await client.query<{ visits: number }>(
    "SELECT count(*)::int AS visits FROM visits WHERE kobra_visit_id = $1",
    [visitID],
  );
  const pushes = crm.taken.filter(({ fields }) => fields.id_customer === visitID).length;
  return { sent: COPIES, visits: rows[0]?.visits ?? 0, pushesPerTarget: pushes, non2xx };
}

async function waitUntilJudged(client: pg.Client): Promise<void> {
  const deadline = Date.now() + LONGEST_MS;
  while (Date.now() < deadline) {
    const { rows } = await client.query("SELECT FROM visits WHERE judged_at IS NULL LIMIT 1");
    if (rows.length === 0) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

const startedAt = performance.now();
const stack = await startThrowAway();
const crm = new CrmSandbox({ token: CRM_TOKEN });
try {
  await connectCrm(stack, await crm.start(), 10);
  const client = await connect(stack.databaseUrl);
  await client.query(
    `INSERT INTO typification_sets (version, rules) VALUES (1, '[{"id":"all","tags":[],"products":[],"answers":[],
       "isSent":true,"code":"C1","description":"Cualquiera"}]')`,
  );
  await openTargets(client, 6_000, 4);
  const outcome = await sendCopies(stack, client, crm, "none");
  await client.query("DROP INDEX deliveries_one_gestion");
  const mutated = await sendCopies(stack, client, crm, "forget-deliveries");
  console.log(`what a visit owes already, forgotten: ${mutated.pushesPerTarget} pushes`);
  await client.end();
  const mutationCaught = mutated.pushesPerTarget > 1;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(JSON.stringify({ chaos: "duplicates", ...outcome, mutationCaught, seconds }));
  const isKept = outcome.visits === 1 && outcome.pushesPerTarget === 1 && outcome.non2xx === 0;
  process.exitCode = isKept && mutationCaught ? 0 : 1;
} finally {
  await crm.stop();
  await stack.stop();
}
