import { setTimeout as wait } from "node:timers/promises";
import { connect } from "@/bench/support/stored-receipts";
import { startChild } from "@/lib/launcher/processes/child-process";
import type { ThrowAway } from "@/lib/launcher/throw-away/throw-away";

type Env = Readonly<Record<string, string>>;

/** Tells an Atalaya where Kobra's sandbox is, with a pace that holds nothing up. */
export async function setUpSandbox(
  env: Env,
  setup: {
    readonly baseUrl: string;
    readonly headerValue: string;
    readonly chunkSize: number;
    readonly timeoutS?: number;
  },
): Promise<void> {
  await runStep(env, "set-up", setup);
}

/** Adds an import of good new accounts, `PREFIX-0` and so on, and starts it. @returns its id. */
export async function addKobraImport(
  env: Env,
  plan: { readonly prefix: string; readonly rows: number },
): Promise<string> {
  return String(await runStep(env, "add", plan));
}

/** As a person resumes it, once whatever paused it is over. */
export async function resumeKobraImport(env: Env, importId: string): Promise<void> {
  await runStep(env, "resume", { importId });
}

/** Settings are read once a process, so that whatever runs with a stack's own is a process of its own. */
async function runStep(env: Env, step: string, input: object): Promise<unknown> {
  const child = startChild({
    script: ["chaos/support/kobra-import-step.ts"],
    env: { ...env, ATALAYA_CHAOS_STEP: JSON.stringify({ step, ...input }) },
  });
  let answer: unknown;
  child.on("message", (message) => {
    answer = message;
  });
  child.stderr?.pipe(process.stderr);
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`The step ${step} failed`);
  return answer;
}

const LONGEST_MS = 120_000;
const LOOK_MS = 100;

/** Waits until an import is done. @throws where it takes too long. */
export async function settledImport(stack: ThrowAway, importId: string): Promise<void> {
  const client = await connect(stack.databaseUrl);
  const until = performance.now() + LONGEST_MS;
  try {
    for (;;) {
      const { rows } = await client.query<{ status: string }>(
        "SELECT status::text FROM imports WHERE id = $1",
        [importId],
      );
      if (rows[0]?.status === "done") return;
      if (performance.now() > until) throw new Error(`The import is still ${rows[0]?.status}`);
      await wait(LOOK_MS);
    }
  } finally {
    await client.end();
  }
}
