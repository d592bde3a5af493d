import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** How the sandbox answers one request wrongly, on demand. */
export const IMPORT_FAULTS = [
  /** Nothing is taken. */
  "error-500",
  "error-429",
  "locked-out",
  "redirect",
  "reset-before",
  "silence-before",
  "html-200-before",
  "code-500-in-200",
  "half-body-before",
  /** All is taken, and the answer does not say so. */
  "error-500-after",
  "html-200",
  "null-text",
  "half-body",
  "reset-after",
  "silence-after",
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

const TAKEN_FIRST: ReadonlySet<ImportFault> = new Set([
  "error-500-after",
  "html-200",
  "null-text",
  "half-body",
  "reset-after",
  "silence-after",
]);

/** Whether the accounts are taken although the answer goes wrong. */
export function isTakenFirst(fault: ImportFault): boolean {
  return TAKEN_FIRST.has(fault);
}

/** Spoils one answer. Silence lasts until the client hangs up. */
export function answerWrongly(fault: ImportFault, response: ServerResponse, socket: Socket): void {
  switch (fault) {
    case "error-500":
    case "error-500-after":
      return void response.writeHead(500, { "content-type": "text/html" }).end("<h1>Server Error</h1>");
    case "error-429":
      return void response.writeHead(429, { "retry-after": "1" }).end("Too Many Requests");
    case "locked-out":
      return void response
        .writeHead(403, { "content-type": "application/json" })
        .end('{"message":"Forbidden"}');
    case "redirect":
      return void response.writeHead(302, { location: "/elsewhere" }).end();
    case "html-200":
    case "html-200-before":
      return void response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><p>Bienvenido</p>");
    case "null-text":
      return void response.writeHead(200, { "content-type": "application/json" }).end('"null"');
    case "code-500-in-200":
      return void response
        .writeHead(200, { "content-type": "application/json" })
        .end('{"code":500,"message":"Internal Server Error"}');
    case "half-body":
    case "half-body-before":
      response.writeHead(200, { "content-type": "application/json", "content-length": "400" });
      response.write('{"data": nu', () => socket.destroy());
      return;
    case "reset-before":
    case "reset-after":
      return void socket.resetAndDestroy();
    case "silence-before":
    case "silence-after":
      return;
  }
}
