import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchChildren } from "@/bench/support/memory";
import { sendUpload, waitForUpload } from "@/bench/support/send-upload";
import { signIn } from "@/bench/support/sign-in";
import { sheetDataOf, workbookOf, zipOf } from "@/lib/domain/uploads/workbook.fixtures";
import { startThrowAway } from "@/lib/launcher/throw-away";
import { connect } from "./support/stored-receipts";

/*
 * R15, hostile files are refused: each by its own sentence, soon, and without memory for what it claims to
 * be. The time and memory of a harmless file of one row are the yardstick: what a refusal takes beyond them.
 */
const MOST_SECONDS = 1;
const MOST_EXTRA_MB = 100;

const sheet = sheetDataOf([
  ["Cuenta", "Saldo"],
  ["1", 5],
]);
const bomb = Buffer.alloc(300_000_000, 65);
const laughs = `<!DOCTYPE sst [${Array.from({ length: 9 }, (_each, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("")}]><sst/>`;
const withPart = (name: string, text: string | Buffer, declaredSize?: number) =>
  workbookOf([{ name: "Hoja1", xml: sheet }], [{ name, text, ...(declaredSize ? { declaredSize } : {}) }]);
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_096, 7)]);

const FILES: readonly (readonly [string, Buffer])[] = [
  ["too-large-inside", withPart("xl/sharedStrings.xml", bomb)],
  ["damaged", withPart("xl/sharedStrings.xml", bomb, 900)],
  ["forbidden-content", withPart("xl/sharedStrings.xml", laughs)],
  ["forbidden-content", withPart("xl/sharedStrings.xml", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>')],
  [
    "damaged",
    zipOf([
      { name: "../../../tmp/climbed", text: "x" },
      { name: "xl/workbook.xml", text: "<workbook/>" },
    ]),
  ],
  ["old-workbook", ole],
  ["password", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")])],
  ["web-page", Buffer.from("<html><table></table></html>")],
];

const folder = await mkdtemp(join(tmpdir(), "atalaya-hostile-"));
const stack = await startThrowAway();
try {
  await stack.startWeb();
  const worker = await stack.startWorker();
  const sender = { url: stack.url, cookie: await signIn(stack.url, stack.admin) };
  const client = await connect(stack.databaseUrl);
  const bring = async (bytes: Buffer) => {
    const path = join(folder, "cuentas.xlsx");
    await writeFile(path, bytes);
    const memory = watchChildren(worker.pid ?? 0);
    const uploadId = await sendUpload(sender, path);
    const startedAt = performance.now();
    const state = await waitForUpload(
      sender,
      uploadId,
      ({ status }) => status === "read" || status === "failed",
    );
    const kept = await client.query("SELECT FROM upload_rows WHERE upload_id = $1", [uploadId]);
    const seconds = (performance.now() - startedAt) / 1_000;
    return { code: state.problem?.code ?? null, seconds, peakMb: memory.peakMb(), rows: kept.rowCount ?? 0 };
  };
  await bring(workbookOf([{ name: "Hoja1", xml: sheet }]));
  const harmless = await bring(workbookOf([{ name: "Hoja1", xml: sheet }]));
  const outcomes = [];
  for (const [expected, bytes] of FILES) {
    const outcome = await bring(bytes);
    console.log(`${expected}: ${outcome.code} in ${outcome.seconds.toFixed(2)} s, ${outcome.peakMb} MB`);
    outcomes.push({ ...outcome, isRefused: outcome.code === expected && outcome.rows === 0 });
  }
  await client.end();
  const extraSeconds = Math.max(...outcomes.map(({ seconds }) => seconds)) - harmless.seconds;
  const result = {
    chaos: "hostile-files",
    files: outcomes.length,
    refused: outcomes.filter(({ isRefused }) => isRefused).length,
    harmlessSeconds: Number(harmless.seconds.toFixed(2)),
    extraSeconds: Number(extraSeconds.toFixed(2)),
    extraMb: Math.max(...outcomes.map(({ peakMb }) => peakMb)) - harmless.peakMb,
    // The harmless file must be taken, or refusing everything would pass.
    mutationCaught: harmless.code === null && harmless.rows === 1,
  };
  console.log(JSON.stringify(result));
  const isKept =
    result.refused === FILES.length && extraSeconds <= MOST_SECONDS && result.extraMb <= MOST_EXTRA_MB;
  process.exitCode = isKept && result.mutationCaught ? 0 : 1;
} finally {
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
}
