import type { ServerResponse } from "node:http";

const json = (response: ServerResponse, status: number, body: unknown) =>
  void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
const refuse = (msg: string) => (response: ServerResponse) =>
  json(response, 403, { code: "403", error: "forbidden", msg });
const page = (response: ServerResponse, status: number, title: string) =>
  void response
    .writeHead(status, { "content-type": "text/html" })
    .end(`<!doctype html><title>${title}</title>`);

/** Every way in which wolkvox, or the way there, fails; each answers in place of the campaigns. */
export const FAULTS = {
  "token-limit": refuse("TOKEN LIMIT EXCEEDED"),
  "too-many-at-once": refuse("EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)"),
  "token-refused": refuse("PLEASE VALIDATE TOKEN"),
  "server-backup": refuse("SERVER IN BACKUP PROCESS, TRY AGAIN LATER"),
  "address-refused": (response) => page(response, 403, "Forbidden"),
  "bad-request": (response) => json(response, 400, { code: "400", error: "bad request", msg: "BAD REQUEST" }),
  unauthorised: (response) => json(response, 401, { code: "401", error: "unauthorized", msg: "" }),
  "rate-limited": (response) => json(response, 429, { msg: "too many requests" }),
  "server-error": (response) => page(response, 500, "Error"),
  "html-200": (response) => page(response, 200, "Mantenimiento"),
  "half-body": (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "4000" });
    response.write('[{"campaign":"32841 - Mora');
    setTimeout(() => response.destroy(), 30);
  },
  "error-in-200": (response) =>
    json(response, 200, { code: "500", error: "internal", msg: "internal error", data: [] }),
  "null-200": (response) => void response.writeHead(200).end('"null"'),
  reset: (response) => void response.socket?.resetAndDestroy(),
  silence: () => undefined,
  redirect: (response) => void response.writeHead(302, { location: "http://127.0.0.1:1/elsewhere" }).end(),
  "too-large": (response) =>
    void response.writeHead(200, { "content-length": String(300 * 1024 * 1024) }).write("["),
} satisfies Record<string, (response: ServerResponse) => void>;

export type Fault = keyof typeof FAULTS;

/** Faults that spoil one row or one word, and leave the rest as it is. */
export const ROW_FAULTS = ["unreadable-row", "repeated-row", "empty-list"] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export function isFault(name: string): name is Fault {
  return Object.hasOwn(FAULTS, name);
}

export function isRowFault(name: string): name is RowFault {
  return ROW_FAULTS.some((each) => each === name);
}

export function spoilRows(rows: unknown[], fault: RowFault): unknown[] {
  if (fault === "empty-list") return [];
  return fault === "repeated-row" ? [...rows, rows[0]] : [null, { records: "5" }, ...rows];
}
