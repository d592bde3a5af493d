import { readLines, startChild } from "./child-process";

/**
 * Has one of the launcher's scripts connect an Atalaya to a sandbox, in a process of its own: the settings are
 * read once a process.
 *
 * @param env what the Atalaya's own processes run with.
 * @param connection the script's `ATALAYA_SANDBOX_CONNECTION`, as JSON.
 * @returns what the script sent, undefined where it ended without a word, and what it printed.
 */
export async function askChild(
  script: string,
  env: Readonly<Record<string, string | undefined>>,
  connection: unknown,
): Promise<{ answer: unknown; printed: string }> {
  const child = startChild({
    script: [script],
    env: { ...env, ATALAYA_SANDBOX_CONNECTION: JSON.stringify(connection) },
  });
  const lines: string[] = [];
  readLines(child, (line) => lines.push(line));
  let answer: unknown;
  child.on("message", (message) => {
    answer = message;
  });
  await new Promise((done) => child.once("close", done));
  return { answer, printed: lines.join("\n") };
}
