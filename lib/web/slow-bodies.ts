import type { IncomingMessage, Server } from "node:http";

export interface BodyLimits {
  /** A body has so long to arrive. */
  readonly graceMs: number;
  /** Where files are taken, one may go on beyond that as long as it comes at this speed on the average. */
  readonly leastBytesPerS: number;
  readonly takesFiles: (path: string) => boolean;
}

/** 15 s are enough for any form; a file of 200 MB needs minutes on the line of a branch. */
export const BODY_LIMITS: BodyLimits = {
  graceMs: 15_000,
  leastBytesPerS: 16_384,
  takesFiles: (path) => /^\/api\/(uploads|imports\/[^/]+\/portal-reports)(\?|$)/.test(path),
};

const CHECK_MS = 1_000;
const ANSWER = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n";

/**
 * Cuts whoever drips a body to hold a connection, with 408 where nothing was answered yet. Node's own limit of
 * a request is one for all of them.
 */
export function cutSlowBodies(server: Server, limits: BodyLimits = BODY_LIMITS): void {
  const arriving = new Map<IncomingMessage, { since: number; bytesBefore: number }>();
  server.on("request", (request, response) => {
    arriving.set(request, { since: performance.now(), bytesBefore: request.socket.bytesRead });
    response.once("close", () => arriving.delete(request));
  });
  const check = setInterval(
    () => {
      for (const [request, { since, bytesBefore }] of arriving) {
        const elapsedMs = performance.now() - since;
        const bytesPerS = ((request.socket.bytesRead - bytesBefore) / elapsedMs) * 1_000;
        const isFile = limits.takesFiles(request.url ?? "") && bytesPerS >= limits.leastBytesPerS;
        if (request.complete) arriving.delete(request);
        else if (elapsedMs > limits.graceMs && !isFile) request.socket.end(ANSWER, () => request.destroy());
      }
    },
    Math.min(CHECK_MS, limits.graceMs),
  );
  server.once("close", () => clearInterval(check));
  check.unref();
}
