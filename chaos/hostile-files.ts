import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchChildren } from "@/bench/support/memory";
import { SendRefused, sendUpload, waitForUpload } from "@/bench/support/send-upload";
import { signIn } from "@/bench/support/sign-in";
import { startThrowAway } from "@/lib/launcher/throw-away";
import { BOMB, HARMLESS, HOSTILE_FILES, type HostileFile } from "./support/hostile-files";
import { connect } from "./support/stored-receipts";

/*
 * R15, hostile files are refused: each by its own sentence within a second of its last byte, with at most
 * 100 MB more than a harmless file takes, and nothing of it kept. The red mutation takes away what a zip may
 * unpack to, and the same run must notice. The worker keeps a process ready; the first file starts it.
 */
const MOST_SECONDS = 1;
const MOST_EXTRA_MB = 100;
const CLIMBED = join(tmpdir(), "atalaya-climbed");

interface Outcome {
  readonly outcome: string;
  readonly seconds: number;
  readonly peakMb: number;
  readonly rows: number;
}

const startedAt = performance.now();
const folder = await mkdtemp(join(tmpdir(), "atalaya-hostile-"));
const stack = await startThrowAway();
const client = await connect(stack.databaseUrl);

async function bring(file: HostileFile, cookie: string, workerPid: number): Promise<Outcome> {
  const path = join(folder, "cuentas.xlsx");
  await writeFile(path, file.bytes);
  const sender = { url: stack.url, cookie };
  const memory = watchChildren(workerPid);
  const sentAt = performance.now();
  try {
    const uploadId = await sendUpload(sender, path);
    const receivedAt = performance.now();
    const { status, problem, counts } = await waitForUpload(sender, uploadId, hasSettled);
    const seconds = (performance.now() - receivedAt) / 1_000;
    const stored = await client.query("SELECT FROM upload_rows WHERE upload_id = $1", [uploadId]);
    const read = status === "read" ? `read ${counts?.sound}/${counts?.faulty}` : status;
    return { outcome: problem?.code ?? read, seconds, peakMb: memory.peakMb(), rows: stored.rowCount ?? 0 };
  } catch (error) {
    if (!(error instanceof SendRefused)) throw error;
    const seconds = (performance.now() - sentAt) / 1_000;
    return { outcome: "refused at once", seconds, peakMb: memory.peakMb(), rows: 0 };
  }
}

function hasSettled({ status }: { readonly status: string }): boolean {
  return status === "read" || status === "failed" || status === "choosing_sheet";
}

/** Brings each file to a worker of its own. @returns those of which anything was wrong. */
async function bringAll(
  files: readonly HostileFile[],
  mutation: "none" | "unbounded-zip",
): Promise<string[]> {
  const worker = await stack.startWorker({ ATALAYA_CHAOS_MUTATION: mutation });
  const cookie = await signIn(stack.url, stack.admin);
  const workerPid = worker.pid ?? 0;
  await bring(HARMLESS, cookie, workerPid);
  const harmless = await bring(HARMLESS, cookie, workerPid);
  console.log(`harmless: ${harmless.outcome} after ${harmless.seconds.toFixed(2)} s, ${harmless.peakMb} MB`);
  const wrong = harmless.outcome === HARMLESS.expected && harmless.rows === 1 ? [] : [HARMLESS.name];
  for (const file of files) {
    const { outcome, seconds, peakMb, rows } = await bring(file, cookie, workerPid);
    console.log(`${file.name}: ${outcome} after ${seconds.toFixed(2)} s, ${peakMb} MB`);
    const isKept = rows === 0 || file.expected.startsWith("read");
    const isCheap = seconds <= MOST_SECONDS && peakMb - harmless.peakMb <= MOST_EXTRA_MB;
    if (outcome !== file.expected || !isKept || !isCheap) wrong.push(file.name);
  }
  await worker.stop();
  return wrong;
}

try {
  await stack.startWeb();
  const wrong = await bringAll(HOSTILE_FILES, "none");
  const { rows } = await client.query<{ imports: number }>("SELECT count(*)::int AS imports FROM imports");
  if (rows[0]?.imports !== 0) wrong.push("something was imported");
  if (existsSync(CLIMBED)) wrong.push("a name climbed out of its zip");
  if (wrong.length > 0) console.log(`wrong: ${wrong.join(", ")}`);
  console.log("without the limit of what a zip may unpack to:");
  const mutationCaught = (await bringAll([BOMB], "unbounded-zip")).includes(BOMB.name);
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const cases = HOSTILE_FILES.length;
  console.log(
    JSON.stringify({ chaos: "hostile-files", cases, wrong: wrong.length, mutationCaught, seconds }),
  );
  process.exitCode = wrong.length === 0 && mutationCaught ? 0 : 1;
} finally {
  await client.end();
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
}
