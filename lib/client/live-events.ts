import type { z } from "zod";

export type LiveState = "connecting" | "live" | "lost";

interface LiveHandlers<Event> {
  onEvent(event: Event): void;
  onState(state: LiveState): void;
}

/** A browser has six connections for one host: tabs that nobody looks at give theirs back. */
const LEAVE_AFTER_HIDDEN_MS = 30_000;

/**
 * Opens the stream of live events; the browser reconnects by itself, and the server then says whether
 * something may have been missed.
 * @returns closes the stream for good.
 */
export function openLiveEvents<Schema extends z.ZodType>(
  path: `/${string}`,
  schema: Schema,
  handlers: LiveHandlers<z.infer<Schema>>,
): () => void {
  let source: EventSource | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    const opened = new EventSource(path);
    source = opened;
    opened.addEventListener("open", () => handlers.onState("live"));
    opened.addEventListener("error", () =>
      handlers.onState(opened.readyState === EventSource.CLOSED ? "lost" : "connecting"),
    );
    opened.addEventListener("live", ({ data }: MessageEvent<string>) => {
      const parsed = schema.safeParse(JSON.parse(data));
      if (parsed.success) handlers.onEvent(parsed.data);
    });
  };
  const leave = () => {
    source?.close();
    source = null;
  };
  const onVisibility = () => {
    clearTimeout(leaving);
    if (document.hidden) {
      leaving = setTimeout(leave, LEAVE_AFTER_HIDDEN_MS);
    } else if (!source) open();
  };

  open();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    clearTimeout(leaving);
    document.removeEventListener("visibilitychange", onVisibility);
    leave();
  };
}
