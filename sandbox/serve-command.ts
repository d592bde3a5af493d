/** The number that a command's option says. @throws Error outside of `least` to `most`. */
export function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!(number >= least && number <= most))
    throw new Error(`--${name} takes ${least} to ${most}, not ${text}`);
  return number;
}

/**
 * Runs a sandbox as a command: prints its usage, or what `start` says once it listens, and tells a parent
 * process `ready`. It then serves until it is told to stop. What `start` throws is printed above the usage.
 */
export async function serveCommand(
  usage: string,
  isHelp: boolean,
  start: () => Promise<string>,
): Promise<void> {
  if (isHelp) return console.log(usage);
  try {
    console.log(await start());
    process.send?.("ready");
    process.once("SIGTERM", () => process.exit(0)).once("SIGINT", () => process.exit(0));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    process.exitCode = 1;
  }
}
