import type { ServerResponse } from "node:http";

type Shape = (type: string, message: string) => readonly [status: number, contentType: string, body: string];

const json =
  (status: number, toBody: (type: string, message: string) => unknown): Shape =>
  (type, message) => [status, "application/json", JSON.stringify(toBody(type, message))];

const documented = (type: string, message: string) => ({ data: null, error: { type, message } });

/** As the page describes it, under the statuses with which it has been seen. */
const DOCUMENTED: readonly Shape[] = [json(200, documented), json(400, documented), json(422, documented)];

/** And as servers of its kind are known to answer when something in front of them refuses. */
const OTHERS: readonly Shape[] = [
  json(422, (type, message) => ({ data: null, error: { type, message: [message, "Revise sus datos"] } })),
  json(200, (_type, message) => ({ data: null, error: message })),
  json(400, (type) => ({ data: null, error: { type, message: null } })),
  json(400, (_type, message) => ({ message })),
  () => [400, "text/html", "<h1>Bad Request</h1>"],
];

/** Refuses a whole request; which shape is `turn`'s. None of them names a row. */
export function refuseInShape(
  response: ServerResponse,
  kind: "documented" | "all",
  turn: number,
  problem: string,
): void {
  const shapes = kind === "all" ? [...DOCUMENTED, ...OTHERS] : DOCUMENTED;
  const shape = shapes[turn % shapes.length] ?? json(400, documented);
  const [status, contentType, body] = shape("ValidationError", problem);
  response.writeHead(status, { "content-type": contentType }).end(body);
}
