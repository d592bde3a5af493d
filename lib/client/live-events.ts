import type { z } from "zod";

export type LiveState = "connecting" | "live" | "lost";

/**
 * Opens the stream of live events; the browser reconnects by itself.
 * @returns closes the stream.
 */
export function openLiveEvents<Schema extends z.ZodType>(
  path: `/${string}`,
  schema: Schema,
  handlers: { onEvent(event: z.infer<Schema>): void; onState(state: LiveState): void },
): () => void {
  const source = new EventSource(path);
  source.addEventListener("open", () => handlers.onState("live"));
  source.addEventListener("error", () =>
    handlers.onState(source.readyState === EventSource.CLOSED ? "lost" : "connecting"),
  );
  source.addEventListener("live", ({ data }: MessageEvent<string>) => {
    const parsed = schema.safeParse(JSON.parse(data));
    if (parsed.success) handlers.onEvent(parsed.data);
  });
  return () => source.close();
}
