import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths";
import { startChild } from "./processes/child-process";
import type { StopList } from "./processes/stop-list";
import { StartProblem } from "./start-problem";

/** The names that `npm run bench` or `npm run chaos` take: the scripts right in that folder. */
export function listScripts(folder: "bench" | "chaos"): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  const files = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => entry.name)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => name.slice(0, -".ts".length));
}

/** Runs `bench/NAME.ts` or `chaos/NAME.ts` with what follows the name; returns its exit code. */
export async function runNamedScript(
  folder: "bench" | "chaos",
  args: readonly string[],
  stops: StopList,
): Promise<number> {
  const [name, ...rest] = args;
  const names = listScripts(folder);
  if (name === undefined || !names.includes(name)) {
    throw new StartProblem(`Say which: npm run ${folder} -- ${names.join(" | ") || "(none yet)"}`);
  }
  const child = startChild({ script: [`${folder}/${name}.ts`, ...rest], env: {} });
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  stops.add({ stop: async () => void child.kill("SIGTERM"), kill: () => child.kill("SIGKILL") });
  const code: number | null = await new Promise((done) => child.once("close", done));
  return code ?? 1;
}
