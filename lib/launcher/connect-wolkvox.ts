import { z } from "zod";
import { readLines, startChild } from "./child-process";

const connectionSchema = z.object({
  name: z.string(),
  baseUrl: z.url(),
  token: z.string(),
  licences: z.number().int(),
  dailyLimit: z.number().int().nullable(),
});
export type SandboxConnection = z.infer<typeof connectionSchema>;

const idSchema = z.object({ id: z.string() });

/**
 * Connects an Atalaya to a sandbox of wolkvox, in a process of its own: the settings are read once a process.
 * A connection that has this token already gets the new address.
 *
 * @param env what the Atalaya's own processes run with.
 * @returns the connection's id.
 */
export async function connectWolkvox(
  env: Readonly<Record<string, string | undefined>>,
  connection: SandboxConnection,
): Promise<string> {
  const child = startChild({
    script: ["lib/launcher/connect-wolkvox.ts"],
    env: { ...env, ATALAYA_SANDBOX_CONNECTION: JSON.stringify(connection) },
  });
  const lines: string[] = [];
  readLines(child, (line) => lines.push(line));
  let answer: unknown;
  child.on("message", (message) => {
    answer = message;
  });
  await new Promise((done) => child.once("close", done));
  const connected = idSchema.safeParse(answer);
  if (!connected.success) throw new Error(lines.join("\n") || "The sandbox could not be connected");
  return connected.data.id;
}

async function connectHere(connection: SandboxConnection): Promise<{ id: string }> {
  const { addSandboxConnection } = await import("./add-sandbox-connection");
  return addSandboxConnection(connection);
}

if (process.argv[1] === import.meta.filename) {
  const connection = connectionSchema.parse(JSON.parse(process.env.ATALAYA_SANDBOX_CONNECTION ?? "{}"));
  const connected = await connectHere(connection);
  process.send?.(connected, () => process.exit(0));
}
