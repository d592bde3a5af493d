import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths";
import { hasExited, readLines, startChild } from "./processes/child-process";
import { signalGroup } from "./processes/process-info";
import { StartProblem } from "./start-problem";

/** What does not end in the built pages; whatever else is in the repository makes a build stale when it changes. */
const NOT_BUILT = new Set([
  ...["node_modules", "bench", "chaos", "docs", "e2e", "sandbox", "playwright-report", "test-results"],
  ...["lib/launcher", "lib/worker", "lib/web", "lib/platform/generated", "prisma/migrations"],
  ...["next-env.d.ts", "biome.json", "knip.json", "vitest.config.ts", "playwright.config.ts"],
]);
const STAMP = join(ROOT, ".next/atalaya-sources");
const SCHEMA_STAMP = join(ROOT, "lib/platform/generated/schema-hash");

function* listSources(folder = ""): Generator<string> {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const isOutside = entry.name.startsWith(".") || NOT_BUILT.has(path);
    if (isOutside || /\.(md|tsbuildinfo|test\.tsx?)$/.test(entry.name)) continue;
    if (entry.isDirectory()) yield* listSources(path);
    else if (entry.isFile()) yield path;
  }
}

/** A name for the content of everything that the build reads: equal sources, equal names. */
function hashSources(): string {
  const hash = createHash("sha256");
  for (const path of listSources()) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

const readStamp = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Runs a script to its end. @throws StartProblem with all that it wrote when it fails. */
async function runScript(
  what: string,
  script: string[],
  env: Readonly<Record<string, string>>,
  onStarted: (stop: () => void) => void,
): Promise<void> {
  const child = startChild({ script, env });
  onStarted(() => {
    if (child.pid !== undefined && !hasExited(child)) signalGroup(child.pid, "SIGKILL");
  });
  const lines: string[] = [];
  readLines(child, (line) => lines.push(line));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new StartProblem(`${what} failed:\n${lines.join("\n")}`);
}

/** Writes the Prisma client anew when the database schema changed since it was written. */
export async function ensureClient(onStarted: (stop: () => void) => void = () => undefined): Promise<void> {
  const schema = createHash("sha256")
    .update(readFileSync(join(ROOT, "prisma/schema.prisma")))
    .digest("hex");
  if (readStamp(SCHEMA_STAMP) === schema) return;
  await runScript("Writing the Prisma client", ["lib/launcher/generate-client.mjs"], {}, onStarted);
}

/**
 * Builds the pages for production when a source changed since the last build.
 *
 * @param onBuild told once when there is something to build.
 * @throws StartProblem with the compiler's output when the build fails.
 */
export async function ensureBuild(
  onBuild: () => void = () => undefined,
  onStarted: (stop: () => void) => void = () => undefined,
): Promise<void> {
  await ensureClient(onStarted);
  const sources = hashSources();
  if (readStamp(STAMP) === sources && existsSync(join(ROOT, ".next/BUILD_ID"))) return;
  onBuild();
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runScript("The build", [join(ROOT, "node_modules/next/dist/bin/next"), "build"], env, onStarted);
  if (!existsSync(join(ROOT, ".next/BUILD_ID"))) throw new StartProblem("The build ended without a result.");
  writeFileSync(STAMP, sources);
}
