import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/**
 * Runs a script of this folder in a process of its own. @returns what its one line of JSON says.
 * @param ownSession whether what it does to its session is its own affair.
 */
export async function runScript(
  script: string,
  argument: string,
  { ownSession = false }: { readonly ownSession?: boolean } = {},
): Promise<unknown> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, script), argument], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: ownSession,
  });
  const [output, [exitCode]] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (exitCode !== 0) throw new Error(`${script} ended with ${exitCode}`);
  return JSON.parse(output);
}
