import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ROOT } from "./paths";

export interface CheckResult {
  readonly name: string;
  readonly isPassed: boolean;
  readonly output: string;
  readonly seconds: number;
}

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly output: string;
}

/** A code base that is read holds more modules than this: fewer, and the boundaries were not looked at. */
const FEWEST_MODULES = 20;
const SOURCES = ["app", "components", "lib", "prisma", "sandbox", "bench", "chaos", "e2e", "proxy.ts"];
const require = createRequire(import.meta.url);

function run(command: string, args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [command, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
    output += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  return new Promise((done) => child.once("close", (code) => done({ code, stdout, output })));
}

const binOf = (name: string, path: string) => join(ROOT, "node_modules", name, path);
const asPassed = ({ code, output }: Outcome) => ({ isPassed: code === 0, output });

const cruiseSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    error: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string(), severity: z.string() }),
      }),
    ),
  }),
});

/** Passes only when it read the code: dependency-cruiser is content with nothing, too. */
export function judgeBoundaries(json: string): Pick<CheckResult, "isPassed" | "output"> {
  const { summary } = cruiseSchema.parse(JSON.parse(json));
  const errors = summary.violations.filter((violation) => violation.rule.severity === "error");
  const lines = errors.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  if (summary.totalCruised <= FEWEST_MODULES) {
    lines.push(`Only ${summary.totalCruised} modules were read: the boundaries were not checked.`);
  } else {
    lines.push(`${summary.totalCruised} modules, ${errors.length} crossings`);
  }
  return {
    isPassed: errors.length === 0 && summary.error === 0 && summary.totalCruised > FEWEST_MODULES,
    output: lines.join("\n"),
  };
}

async function checkBoundaries(): Promise<Pick<CheckResult, "isPassed" | "output">> {
  const folders = SOURCES.filter((path) => existsSync(join(ROOT, path)));
  const cli = binOf("dependency-cruiser", "bin/dependency-cruise.mjs");
  const outcome = await run(cli, [
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    ...folders,
  ]);
  return outcome.stdout.startsWith("{") ? judgeBoundaries(outcome.stdout) : asPassed({ ...outcome, code: 1 });
}

/** Next writes the types of its routes, which the type check reads. */
async function checkTypes(): Promise<Pick<CheckResult, "isPassed" | "output">> {
  const typegen = await run(binOf("next", "dist/bin/next"), ["typegen"]);
  if (typegen.code !== 0) return asPassed(typegen);
  return asPassed(await run(binOf("typescript", "bin/tsc"), ["--noEmit"]));
}

const biome = binOf("@biomejs/biome", "bin/biome");
const knip = join(dirname(require.resolve("knip")), "../bin/knip.js");

const CHECKS: readonly { name: string; check(): Promise<Pick<CheckResult, "isPassed" | "output">> }[] = [
  { name: "format and lint", check: async () => asPassed(await run(biome, ["ci", "--colors=off", "."])) },
  { name: "types", check: checkTypes },
  { name: "boundaries", check: checkBoundaries },
  { name: "dead code", check: async () => asPassed(await run(knip, ["--no-progress"])) },
];

/** Runs format, lint, types, boundaries and dead code; each result is told as soon as it is there. */
export async function runChecks(onResult: (result: CheckResult) => void): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { name, check } of CHECKS) {
    const startedAt = performance.now();
    const judged = await check();
    const result = { name, ...judged, seconds: (performance.now() - startedAt) / 1000 };
    results.push(result);
    onResult(result);
  }
  return results;
}

/** One line for a passed check, everything for a failed one. */
export function describeCheck(result: CheckResult): string {
  const line = `${result.isPassed ? "✓" : "✗"} ${result.name} (${result.seconds.toFixed(1)} s)`;
  return result.isPassed ? line : `${line}\n${result.output.trim()}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const results = await runChecks((result) => console.log(describeCheck(result)));
  process.exit(results.every((result) => result.isPassed) ? 0 : 1);
}
