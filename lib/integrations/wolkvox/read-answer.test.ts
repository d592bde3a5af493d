import { expect, it } from "vitest";
import { readCampaignsAnswer } from "./read-answer";

const TOKEN = "token-of-made-up-account";
const read = (status: number, body: unknown) =>
  readCampaignsAnswer(status, Buffer.from(typeof body === "string" ? body : JSON.stringify(body)), TOKEN);
const ROW = { campaign: "32841 - Mora 30" };

it.each([
  [[ROW]],
  [{ code: 200, error: "", msg: "ok", data: [ROW] }],
  [{ code: "200", data: [ROW] }],
  [{ code: "0", error: null, data: [ROW] }],
  [{ code: "", data: [ROW] }],
  [{ data: [ROW] }],
])("reads the list out of %j", (body) => {
  expect(read(200, body)).toMatchObject({ kind: "campaigns", rows: [ROW] });
});

it("reads accents in Latin 1 too", () => {
  const body = Buffer.from('[{"campaign":"1 - Campaña"}]', "latin1");
  expect(readCampaignsAnswer(200, body, TOKEN)).toMatchObject({ rows: [{ campaign: "1 - Campaña" }] });
});

it("reads an empty list as no campaigns", () => {
  expect(read(200, [])).toMatchObject({ kind: "campaigns", rows: [] });
});

it.each([
  [403, { msg: "TOKEN LIMIT EXCEEDED" }, "token-limit"],
  [403, { msg: "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)" }, "too-many-at-once"],
  [403, { msg: "PLEASE VALIDATE TOKEN" }, "token-refused"],
  [403, { msg: "SERVER IN BACKUP PROCESS" }, "server-backup"],
  [403, { msg: "Server under maintenance" }, "server-backup"],
  [403, "<html>Forbidden</html>", "address-refused"],
  [400, { msg: "BAD REQUEST" }, "configuration"],
  [401, "", "configuration"],
  [404, "", "configuration"],
  [429, "", "rate-limited"],
  [500, "oops", "server-error"],
  [502, "<html>Bad gateway</html>", "server-error"],
  [302, "", "redirect"],
  [204, "", "wrong-shape"],
])("takes HTTP %i with %j for %s", (status, body, problem) => {
  expect(read(status, body)).toMatchObject({ kind: "failed", problem, httpStatus: status, isSent: true });
});

it.each([
  [{ code: 403, msg: "TOKEN LIMIT EXCEEDED", data: [] }, "token-limit"],
  [{ code: "403", error: "PLEASE VALIDATE TOKEN" }, "token-refused"],
  [{ code: "500", msg: "error" }, "server-error"],
  [{ code: "1", msg: "no data found", data: [ROW] }, "error-in-answer"],
  [{ error: "something broke" }, "error-in-answer"],
  [{ campaigns: [ROW] }, "wrong-shape"],
  [{ code: 200, data: "null" }, "wrong-shape"],
  ["null", "wrong-shape"],
  ['"null"', "wrong-shape"],
  ["<!doctype html><title>Error</title>", "not-json"],
  ['[{"campaign":"32841 - Mo', "not-json"],
  ["", "not-json"],
])("finds the error inside HTTP 200 in %j", (body, problem) => {
  expect(read(200, body)).toMatchObject({ kind: "failed", problem });
});

it("refuses more records than wolkvox gives in one call", () => {
  expect(read(200, `[${Array(60_001).fill("{}").join()}]`)).toMatchObject({ problem: "too-many-records" });
});

it("never repeats our token, even where wolkvox does", () => {
  const answer = read(403, { msg: `PLEASE VALIDATE TOKEN ${TOKEN} ${"x".repeat(1_000)}` });
  expect(answer).toMatchObject({ problem: "token-refused" });
  expect(answer.kind === "failed" && answer.vendorMessage).not.toContain(TOKEN);
  expect(answer.kind === "failed" && answer.vendorMessage?.length).toBeLessThanOrEqual(300);
});
