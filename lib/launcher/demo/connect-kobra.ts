import { z } from "zod";
import { askChild } from "../processes/ask-child";

const connectionSchema = z.object({
  baseUrl: z.url(),
  headerName: z.string(),
  headerValue: z.string(),
  requestsPerMinute: z.number().int(),
});
export type SandboxKobra = z.infer<typeof connectionSchema>;

/**
 * Points an Atalaya at a sandbox of Kobra, in a process of its own: the settings are read once a process.
 * A Kobra that somebody set up elsewhere than on this machine is left alone.
 *
 * @param env what the Atalaya's own processes run with.
 * @returns whether it points there now.
 */
export async function connectKobra(
  env: Readonly<Record<string, string | undefined>>,
  connection: SandboxKobra,
): Promise<boolean> {
  const { answer, printed } = await askChild("lib/launcher/demo/connect-kobra.ts", env, connection);
  if (typeof answer !== "boolean") throw new Error(printed || "Kobra's sandbox could not be connected");
  return answer;
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

async function connectHere(connection: SandboxKobra): Promise<boolean> {
  const { setUpKobra } = await import("@/lib/domain/imports/commands/set-up-kobra");
  const { findKobraConnection } = await import("@/lib/domain/imports/queries/find-kobra-connection");
  const { connection: known } = await findKobraConnection();
  if (known && !LOOPBACK.has(new URL(known.baseUrl).hostname)) return false;
  const { chunkSize, timeoutS } = known ?? { chunkSize: 500, timeoutS: 30 };
  await setUpKobra(null, { ...connection, chunkSize, timeoutS });
  return true;
}

if (process.argv[1] === import.meta.filename) {
  const connection = connectionSchema.parse(JSON.parse(process.env.ATALAYA_SANDBOX_CONNECTION ?? "{}"));
  const isConnected = await connectHere(connection);
  process.send?.(isConnected, () => process.exit(0));
}
