import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { IMPORT_FAULTS } from "./faults";

const controlSchema = z.strictObject({
  /** The next requests go wrong like these, one each. */
  faults: z.array(z.enum(IMPORT_FAULTS)).optional(),
  /** Accounts that are refused whatever they hold, with what the portal says of them. */
  poison: z.record(z.string(), z.string()).optional(),
  /** Accounts that are refused no longer. */
  forgive: z.array(z.string()).optional(),
  latencyMs: z.number().min(0).max(600_000).optional(),
});

/** What is changed while the sandbox runs: by its own process, or by POST to `/__control`. */
export type KobraControl = z.infer<typeof controlSchema>;

/** GET tells the counters; POST changes what `KobraControl` names, and tells them too. */
export async function serveControl(
  request: IncomingMessage,
  response: ServerResponse,
  change: (wanted: KobraControl) => void,
  tell: () => unknown,
): Promise<void> {
  const reply = (status: number, body: unknown) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  try {
    if (request.method === "POST") {
      const chunks: Buffer[] = await request.toArray();
      change(controlSchema.parse(JSON.parse(Buffer.concat(chunks).toString())));
    }
    reply(200, tell());
  } catch (error) {
    reply(400, { error: error instanceof Error ? error.message : "unreadable" });
  }
}
