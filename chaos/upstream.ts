import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import {
  CRM_TOKEN,
  compare,
  connectCrm,
  connectKobra,
  openTargets,
  oweGestiones,
  settleAll,
  statesOf,
  UNASSIGNED,
} from "@/bench/support/gestiones";
import { connect } from "@/bench/support/stored-receipts";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { IMPORT_FAULTS } from "@/sandbox/kobra/import/faults";
import { KobraSandbox } from "@/sandbox/kobra/import/server";
import { CrmSandbox } from "@/sandbox/wolkvox/crm/crm-sandbox";
import { CRM_FAULTS } from "@/sandbox/wolkvox/crm/faults";
import { tryImports } from "./support/import-faults";

/*
 * R9, honest outcomes: every way in which wolkvox CRM and Kobra fail, one for each delivery or chunk of
 * accounts and good ones in between. Nothing may be called sent that was not taken, nothing taken twice by the
 * CRM, and what may have arrived is called unknown until it is known. The red mutation takes any HTTP 200 for
 * a success.
 */
const isFull = process.argv.includes("--full");
const ROUNDS = isFull ? 3 : 1;
const TIMEOUT_S = isFull ? 60 : 1;
const LONGEST_MS = isFull ? 900_000 : 60_000;

async function tryCrm(stack: ThrowAway, client: pg.Client, mutation: "none" | "trust-http-200") {
  const crm = new CrmSandbox({ token: CRM_TOKEN });
  await connectCrm(stack, await crm.start(), TIMEOUT_S);
  await openTargets(client, 60_000, 1);
  const worker = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
  const cases = Array.from({ length: ROUNDS }, () => CRM_FAULTS).flat();
  for (const [index, fault] of cases.entries()) {
    crm.failNext(fault);
    await oweGestiones(client, [`${mutation}-${index}-${fault}`, `${mutation}-${index}-good`], () => fault);
    await settleAll(client, LONGEST_MS);
  }
  await worker.stop();
  await crm.stop();
  const states = await statesOf(client, "wolkvox-gestiones");
  const ours = new Map([...states].filter(([key]) => key.startsWith(`${mutation}-`)));
  return { cases: cases.length, ...compare(crm, ours) };
}

async function tryKobra(stack: ThrowAway, client: pg.Client) {
  const kobra = new KobraSandbox({ headerName: "x-api-key", headerValue: "made-up-secret" });
  await connectKobra(await kobra.start(), "made-up-secret", TIMEOUT_S);
  await openTargets(client, 60_000, 1);
  const worker = await stack.startWorker();
  for (const [index, fault] of IMPORT_FAULTS.entries()) {
    kobra.failNext(fault);
    await client.query(
      `INSERT INTO deliveries (id, target, key, portfolio_id, body, state, order_at)
       VALUES (gen_random_uuid(), 'kobra-promises', $1, $2, $3, 'waiting', now())`,
      [
        String(1_000 + index),
        UNASSIGNED,
        JSON.stringify([{ visitID: 1_000 + index, paymentPromiseStatus: 3 }]),
      ],
    );
    await settleAllKobra(client);
  }
  await worker.stop();
  await kobra.stop();
  const states = await statesOf(client, "kobra-promises");
  const sent = [...states].filter(([, state]) => state === "sent").map(([key]) => Number(key));
  return {
    cases: IMPORT_FAULTS.length,
    falselySent: sent.filter((visitId) => !kobra.promises.has(visitId)).length,
    hidden: [...kobra.promises.keys()].filter((visitId) => !sent.includes(visitId)).length,
  };
}

/** Kobra's own pace and rest are cut short, too. */
async function settleAllKobra(client: pg.Client): Promise<void> {
  const hurry = setInterval(() => {
    client.query("UPDATE kobra_connection SET next_request_at = NULL").catch(() => undefined);
  }, 200);
  await settleAll(client, LONGEST_MS).finally(() => clearInterval(hurry));
}

const startedAt = performance.now();
const stack = await startThrowAway();
try {
  const client = await connect(stack.databaseUrl);
  const crm = await tryCrm(stack, client, "none");
  const kobra = await tryKobra(stack, client);
  const trial = { stack, client, timeoutS: TIMEOUT_S, longestMs: LONGEST_MS };
  const imports = await tryImports(trial, "none");
  const { cases, falselyAccepted, unknown } = imports;
  console.log(`accounts: ${cases} cases, ${falselyAccepted} falsely accepted, ${unknown} unknown in the end`);
  const mutated = await tryCrm(stack, client, "trust-http-200");
  const mutatedImports = await tryImports(trial, "trust-http-200", ["html-200-before"]);
  console.log(
    `any HTTP 200 taken for a success: ${mutated.falselySent} gestiones falsely sent, ${mutatedImports.falselyAccepted} accounts falsely accepted`,
  );
  await client.end();
  const outcome = {
    cases: crm.cases + kobra.cases + imports.cases,
    falselySent: crm.falselySent + kobra.falselySent + imports.falselyAccepted,
    duplicateGestiones: crm.duplicateGestiones,
    unknown: crm.unknown + imports.unknown,
  };
  const hidden = crm.hidden + kobra.hidden + imports.hidden;
  if (hidden > 0) console.log(`${hidden} were taken there, and are neither sent nor unknown here`);
  const mutationCaught = mutated.falselySent > 0 && mutatedImports.falselyAccepted > 0;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(JSON.stringify({ chaos: "upstream", ...outcome, mutationCaught, seconds }));
  const isKept = outcome.falselySent === 0 && outcome.duplicateGestiones === 0 && hidden === 0;
  process.exitCode = isKept && outcome.unknown > 0 && mutationCaught ? 0 : 1;
} finally {
  await wait(50);
  await stack.stop();
}
