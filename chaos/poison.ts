import { connect } from "@/bench/support/stored-receipts";
import { startThrowAway, type ThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { KobraSandbox } from "@/sandbox/kobra/import/server";
import { addKobraImport, settledImport, setUpSandbox } from "./support/kobra-imports";

/*
 * R10, one bad account among 500: Kobra answers for the whole request and names nobody, and still the bad
 * one must be found by name while the other 499 are taken, in at most 20 calls. What the sandbox took is
 * compared with the ledger account by account. The red mutation halves nothing, and must lose the neighbours.
 */
const ROWS = 500;
const BAD = 320;
const MOST_CALLS = 20;

interface Outcome {
  readonly accepted: number;
  readonly rejected: number;
  readonly calls: number;
  /** Accepted by the ledger and not in Kobra, or the other way round. */
  readonly differing: number;
  /** The ids that the ledger says were refused. */
  readonly named: readonly string[];
}

async function sendPoisoned(
  stack: ThrowAway,
  kobra: KobraSandbox,
  prefix: string,
  mutation: "none" | "no-halving",
): Promise<Outcome> {
  const bad = `${prefix}-${BAD}`;
  kobra.poisoned.set(bad, "Esta cuenta ya se encuentra inactiva.");
  const before = kobra.requests.length;
  const importId = await addKobraImport(stack.env, { prefix, rows: ROWS });
  const worker = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
  await settledImport(stack, importId);
  await worker.stop();
  const client = await connect(stack.databaseUrl);
  const { rows } = await client.query<{ external_id: string; status: string }>(
    "SELECT external_id, status::text FROM import_rows WHERE import_id = $1",
    [importId],
  );
  await client.end();
  const idsOf = (status: string) =>
    rows.filter((row) => row.status === status).map(({ external_id }) => external_id);
  const accepted = new Set(idsOf("accepted"));
  const taken = new Set([...kobra.accounts.keys()].filter((id) => id.startsWith(`${prefix}-`)));
  return {
    accepted: accepted.size,
    rejected: idsOf("rejected").length,
    calls: kobra.requests.length - before,
    differing:
      [...accepted].filter((id) => !taken.has(id)).length +
      [...taken].filter((id) => !accepted.has(id)).length,
    named: idsOf("rejected"),
  };
}

const startedAt = performance.now();
const kobra = new KobraSandbox({
  headerName: "X-Api-Key",
  headerValue: "made-up-secret",
  errorShapes: "all",
});
const baseUrl = await kobra.start();
const stack = await startThrowAway();
try {
  await setUpSandbox(stack.env, { baseUrl, headerValue: "made-up-secret", chunkSize: ROWS });
  const { accepted, rejected, calls, differing, named } = await sendPoisoned(stack, kobra, "P", "none");
  const isNamed = named.length === 1 && named[0] === `P-${BAD}`;
  console.log(`named: ${named.join(", ") || "nobody"}; the ledger and Kobra differ in ${differing} accounts`);
  const mutated = await sendPoisoned(stack, kobra, "M", "no-halving");
  console.log(`without halving: ${mutated.accepted} accepted, ${mutated.rejected} refused`);
  const mutationCaught = mutated.accepted < ROWS - 1;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(JSON.stringify({ chaos: "poison", accepted, rejected, calls, mutationCaught, seconds }));
  const isKept = accepted === ROWS - 1 && rejected === 1 && calls <= MOST_CALLS && differing === 0 && isNamed;
  process.exitCode = isKept && mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
  await kobra.stop();
}
