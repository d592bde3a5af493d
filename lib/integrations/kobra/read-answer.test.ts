import { expect, it } from "vitest";
import { readKobraAnswer } from "./read-answer";

const outcome = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  readKobraAnswer(status, headers, Buffer.from(typeof body === "string" ? body : JSON.stringify(body)))
    .outcome;

it.each([
  [{ data: null, error: null }],
  [{ data: null }],
  [{ data: { any: 1 }, error: "null" }],
  [{ data: null, error: "" }],
  [{ data: null, error: { type: null, message: null } }],
  [{ data: null, error: { type: "null", message: "" } }],
  [{ data: null, error: {} }],
])("takes %j for a success", (body) => {
  expect(outcome(200, body)).toEqual({ kind: "accepted" });
});

it.each([
  [
    200,
    { data: null, error: { type: "Validation", message: "Falta postalCode" } },
    "Validation",
    "Falta postalCode",
  ],
  [400, { data: null, error: { type: "Bad", message: null } }, "Bad", null],
  [422, { error: "Registro repetido." }, null, "Registro repetido."],
  [200, { error: ["uno", "dos"] }, null, "uno · dos"],
  [422, { error: { type: "Bad", message: ["Falta name", "Falta city"] } }, "Bad", "Falta name · Falta city"],
  [422, { message: "No existe" }, null, "No existe"],
  [400, "Bad request", null, null],
  [413, "<html>Too large</html>", null, null],
])("takes HTTP %i %j for a refusal, in Kobra's words", (status, body, type, message) => {
  expect(outcome(status, body)).toEqual({ kind: "refused", type, message });
});

it.each([
  [200, "<!doctype html>", "not-json"],
  [200, "", "not-json"],
  [200, '{"data": null, "err', "not-json"],
  [200, "null", "wrong-shape"],
  [200, '"null"', "wrong-shape"],
  [200, [], "wrong-shape"],
  [200, {}, "wrong-shape"],
  [200, { ok: true }, "wrong-shape"],
  [204, "", "not-json"],
  [500, { data: null, error: null }, "server-error"],
  [502, "<html>", "server-error"],
])("HTTP %i %j settles nothing, and may have arrived", (status, body, reason) => {
  expect(outcome(status, body)).toMatchObject({ kind: "unsettled", reason, mayHaveArrived: true });
});

it("knows what was certainly not taken", () => {
  expect(outcome(429, "", { "retry-after": "7" })).toEqual({
    kind: "unsettled",
    reason: "busy",
    mayHaveArrived: false,
    retryAfterS: 7,
  });
  expect(outcome(302, "")).toMatchObject({ reason: "redirect", mayHaveArrived: false });
  expect(outcome(401, {})).toEqual({ kind: "locked-out" });
  expect(outcome(403, "<html>")).toEqual({ kind: "locked-out" });
  expect(outcome(404, "<html>")).toEqual({ kind: "locked-out" });
});
