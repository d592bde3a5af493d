import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { applyMigrations, MigrationError } from "@/prisma/migrate";
import { ROOT } from "./paths";
import { readLines, startChild } from "./processes/child-process";
import { StartProblem } from "./start-problem";

const preparedSchema = z.object({
  applied: z.array(z.string()),
  admin: z.object({ email: z.string(), password: z.string() }).nullable(),
  webhookKey: z.string().nullable(),
});

/** What was just made: the secrets are there the first time only, for the database keeps their hashes. */
export type PreparedWorkspace = z.infer<typeof preparedSchema>;

/**
 * Brings a database up to date and puts the first administrator and the webhook's key in it, in a process of
 * its own: the settings are read once a process, and the migration engine's memory is given back.
 *
 * @throws StartProblem where the migrations do not fit the database.
 */
export async function prepareWorkspace(
  env: Readonly<Record<string, string | undefined>>,
  onStarted: (stop: () => void) => void = () => undefined,
): Promise<PreparedWorkspace> {
  const child = startChild({ script: [join(ROOT, "lib/launcher/bootstrap.ts")], env });
  onStarted(() => child.kill("SIGKILL"));
  const lines: string[] = [];
  readLines(child, (line) => lines.push(line));
  let answer: unknown;
  child.on("message", (message) => {
    answer = message;
  });
  const code = await new Promise((done) => child.once("close", done));
  const prepared = preparedSchema.safeParse(answer);
  if (code !== 0 || !prepared.success) {
    throw new StartProblem(lines.join("\n") || "The database could not be prepared.");
  }
  return prepared.data;
}

/** Any number: only that every launcher asks for the same one. */
const PREPARE_LOCK = 7_150_203;

/** One at a time: several web processes may be started at once on a new database. */
async function prepareInTurn(databaseUrl: string): Promise<PreparedWorkspace> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PREPARE_LOCK]);
    return await prepareHere(databaseUrl);
  } finally {
    await client.end();
  }
}

async function prepareHere(databaseUrl: string): Promise<PreparedWorkspace> {
  const applied = await applyMigrations(databaseUrl);
  const [{ pool }, { requireSealingKey }] = await Promise.all([
    import("@/lib/platform/db"),
    import("@/lib/platform/sealing-check"),
  ]);
  await requireSealingKey(pool());
  const { bootstrapWorkspace } = await import("./bootstrap-workspace");
  return { applied, ...(await bootstrapWorkspace(process.env)) };
}

if (process.argv[1] === import.meta.filename) {
  try {
    const prepared = await prepareInTurn(process.env.DATABASE_URL ?? "");
    process.send?.(prepared, () => process.exit(0));
  } catch (error) {
    const isForPerson =
      error instanceof MigrationError || (error instanceof Error && error.name === "SealingProblem");
    console.error(isForPerson ? error.message : error);
    process.exit(1);
  }
}
