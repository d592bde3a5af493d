import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { FAULTS, type Fault, isFault, isRowFault, ROW_FAULTS, type RowFault } from "./faults";

const faultSchema = z.string().refine((name): name is Fault | RowFault => isFault(name) || isRowFault(name), {
  message: `one of: ${[...Object.keys(FAULTS), ...ROW_FAULTS].join(", ")}`,
});

const actSchema = z.enum(["hold", "go-on", "start", "stop", "recycle", "finish"]);
export type CampaignAct = z.infer<typeof actSchema>;

const controlSchema = z.strictObject({
  /** Null ends the fault. */
  fault: faultSchema.nullable().optional(),
  /** For so many calls; without it, until it is ended. */
  times: z.number().int().min(1).optional(),
  speed: z.number().min(0).max(100_000).optional(),
  latencyMs: z.number().min(0).max(600_000).optional(),
  /** wolkvox's id of the campaign that `act` is about. */
  campaign: z.number().int().optional(),
  act: actSchema.optional(),
});

/** What is changed while the sandbox runs: by its own process, or by POST to `/__control`. */
export type ControlChange = z.infer<typeof controlSchema>;

/** GET tells the counters and campaigns; POST changes what `ControlChange` names, and tells them too. */
export async function serveControl(
  request: IncomingMessage,
  response: ServerResponse,
  change: (wanted: ControlChange) => void,
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
