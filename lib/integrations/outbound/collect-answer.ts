import type { Dispatcher } from "undici";
import type { NotSentReason, OutboundResult } from "./result";

interface CollectOptions {
  readonly timeoutMs: number;
  readonly largestBodyBytes: number;
  nameFailure(error: Error): NotSentReason;
}

/** An undici handler that gathers a bounded answer within a time, and knows whether bytes can have left. */
export function collectAnswer({ timeoutMs, largestBodyBytes, nameFailure }: CollectOptions): {
  handler: Dispatcher.DispatchHandler;
  result: Promise<OutboundResult>;
} {
  const { promise, resolve } = Promise.withResolvers<OutboundResult>();
  let controller: Dispatcher.DispatchController | null = null;
  let status: number | null = null;
  let headers: Record<string, string> = {};
  let isOver = false;
  let byteLength = 0;
  let chunks: Buffer[] = [];

  const end = (result: OutboundResult) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    chunks = [];
    resolve(result);
  };
  const cut = (result: OutboundResult) => {
    end(result);
    controller?.abort(new Error("cut"));
  };
  const timer = setTimeout(
    () =>
      cut(
        controller
          ? { kind: "unknown", reason: "timeout", status }
          : { kind: "not-sent", reason: "connect-timeout" },
      ),
    timeoutMs,
  );
  const handler: Dispatcher.DispatchHandler = {
    // Called on a connection that stands, just before the first byte is written.
    onRequestStart(started) {
      if (isOver) return started.abort(new Error("cut"));
      controller = started;
    },
    onResponseStart(_controller, statusCode, incoming) {
      // 1xx: the real head is still to come.
      if (statusCode < 200) return;
      status = statusCode;
      headers = Object.fromEntries(
        Object.entries(incoming).map(([name, value]) => [name.toLowerCase(), String(value ?? "")]),
      );
      if (Number(headers["content-length"]) > largestBodyBytes) cut({ kind: "too-large", status });
    },
    onResponseData(_controller, chunk) {
      if (isOver) return;
      byteLength += chunk.length;
      if (byteLength > largestBodyBytes) return cut({ kind: "too-large", status: status ?? 0 });
      chunks.push(chunk);
    },
    onResponseEnd() {
      end({ kind: "answered", status: status ?? 0, headers, body: Buffer.concat(chunks, byteLength) });
    },
    onResponseError(_controller, error) {
      if (!controller) return end({ kind: "not-sent", reason: nameFailure(error) });
      end({ kind: "unknown", reason: status === null ? "reset" : "half-body", status });
    },
  };
  return { handler, result: promise };
}
