import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

const html = (response: ServerResponse, status: number) =>
  void response.writeHead(status, { "content-type": "text/html" }).end("<!doctype html><p>wolkvox</p>");
const json = (response: ServerResponse, status: number, body: unknown) =>
  void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

/** Every way in which an insert goes wrong. What ends in `-after` is taken, and the answer does not say so. */
const ANSWERS = {
  "error-500": (response) => html(response, 500),
  "error-500-after": (response) => html(response, 500),
  "error-429": (response) => void response.writeHead(429, { "retry-after": "1" }).end("Too Many Requests"),
  "passing-403": (response) =>
    json(response, 403, { code: "403", error: "forbidden", msg: "SERVER IN BACKUP PROCESS" }),
  "locked-out": (response) =>
    json(response, 403, { code: "403", error: "forbidden", msg: "PLEASE VALIDATE TOKEN" }),
  "html-200": (response) => html(response, 200),
  "html-200-after": (response) => html(response, 200),
  "code-400": (response) => json(response, 200, { code: 400, error: "bad request", msg: "Campo no válido" }),
  "code-500-after": (response) => json(response, 200, { code: 500, error: "internal", msg: "error" }),
  "null-text": (response) => json(response, 200, "null"),
  "null-text-after": (response) => json(response, 200, "null"),
  "no-id-after": (response) =>
    json(response, 200, { code: 200, error: "null", msg: "Succesfully create record", data: {} }),
  "half-body-after": (response, socket) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "400" });
    response.write('{"code":200,"error":"nu', () => socket.destroy());
  },
  "reset-before": (_response, socket) => void socket.resetAndDestroy(),
  "reset-after": (_response, socket) => void socket.resetAndDestroy(),
  "silence-before": () => undefined,
  "silence-after": () => undefined,
  redirect: (response) => void response.writeHead(302, { location: "/elsewhere" }).end(),
} satisfies Record<string, (response: ServerResponse, socket: Socket) => void>;

export type CrmFault = keyof typeof ANSWERS;
export const CRM_FAULTS = Object.keys(ANSWERS).filter(isCrmFault);

export function isCrmFault(name: string): name is CrmFault {
  return Object.hasOwn(ANSWERS, name);
}

/** Whether the gestión is taken although the answer goes wrong. */
export const isTakenFirst = (fault: CrmFault): boolean => fault.endsWith("-after");

/** Spoils one answer. Silence lasts until the client hangs up. */
export function answerWrongly(fault: CrmFault, response: ServerResponse, socket: Socket): void {
  ANSWERS[fault](response, socket);
}
