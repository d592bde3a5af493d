import { z } from "zod";
import { askChild } from "../processes/ask-child";
import { type SandboxConnection, sandboxConnectionSchema } from "./sandbox-connection";

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
  const { answer, printed } = await askChild("lib/launcher/demo/connect-wolkvox.ts", env, connection);
  const connected = idSchema.safeParse(answer);
  if (!connected.success) throw new Error(printed || "The sandbox could not be connected");
  return connected.data.id;
}

async function connectHere(connection: SandboxConnection): Promise<{ id: string }> {
  const { addSandboxConnection } = await import("./add-sandbox-connection");
  return addSandboxConnection(connection);
}

if (process.argv[1] === import.meta.filename) {
  const connection = sandboxConnectionSchema.parse(
    JSON.parse(process.env.ATALAYA_SANDBOX_CONNECTION ?? "{}"),
  );
  const connected = await connectHere(connection);
  process.send?.(connected, () => process.exit(0));
}
