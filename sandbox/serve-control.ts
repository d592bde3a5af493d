import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";

/** Under `/__control` of a sandbox: GET tells its counters; POST changes what `schema` names, and tells them too. */
export async function serveControl<Schema extends z.ZodType>(
  request: IncomingMessage,
  response: ServerResponse,
  schema: Schema,
  change: (wanted: z.infer<Schema>) => void,
  tell: () => unknown,
): Promise<void> {
  const reply = (status: number, body: unknown) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  try {
    if (request.method === "POST") {
      const chunks: Buffer[] = await request.toArray();
      change(schema.parse(JSON.parse(Buffer.concat(chunks).toString())));
    }
    reply(200, tell());
  } catch (error) {
    reply(400, { error: error instanceof Error ? error.message : "unreadable" });
  }
}
