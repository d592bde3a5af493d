import { expect, it } from "vitest";
import { isOldCrmHost } from "./old-host";
import { readGestionAnswer } from "./read-gestion-answer";

const read = (status: number, body: unknown) =>
  readGestionAnswer(
    status,
    {},
    Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
    "secret-token",
  ).outcome;

it("takes code 200 with an id for a success, whatever msg and error say", () => {
  const body = { code: 200, error: "null", msg: "Succesfully edit record", data: { wolkvox_id: "123cb" } };
  expect(read(200, body)).toEqual({ kind: "sent", remoteId: "123cb" });
  expect(read(200, { ...body, code: "200", msg: "otra" })).toEqual({ kind: "sent", remoteId: "123cb" });
});

it.each([
  ["no id", 200, { code: 200, data: { wolkvox_id: "" } }, "unsettled"],
  ["another code inside 200", 200, { code: 400, error: "bad", msg: "Falta module" }, "refused"],
  ["a failure inside 200", 200, { code: 500, error: "x" }, "unsettled"],
  ["a page", 200, "<html>", "unsettled"],
  ["the text null", 200, '"null"', "unsettled"],
  ["a list", 200, [], "unsettled"],
  ["half an answer", 200, '{"code":200,"da', "unsettled"],
  ["a failure", 500, "", "unsettled"],
  ["a redirect", 302, "", "unsettled"],
  ["too many", 429, "", "later"],
  ["a passing 403", 403, { msg: "TOKEN LIMIT EXCEEDED" }, "later"],
  ["a lasting 403", 403, { msg: "PLEASE VALIDATE TOKEN" }, "locked-out"],
  ["no such path", 404, "", "locked-out"],
])("judges %s", (_name, status, body, kind) => {
  expect(read(status, body).kind).toBe(kind);
});

it("keeps our token out of what is stored", () => {
  const { answer } = readGestionAnswer(200, {}, Buffer.from("token secret-token"), "secret-token");
  expect(answer).toBe("token …");
});

it("knows the servers that wolkvox took out of service", () => {
  expect(isOldCrmHost("https://sv0001.crmvox.com")).toBe(true);
  expect(isOldCrmHost("https://crm0001.wolkvox.com")).toBe(false);
});
