import { expect, it } from "vitest";
import { isJson, readPayloadNames } from "./read-payload";

it("offers the renamed visit id with the field that it resembles", () => {
  const names = readPayloadNames('{"visit_id":"9A","lat":"1","batería":71}', []);
  expect(names?.unknown).toEqual([
    { key: "visit_id", preview: '"9A"', guess: "visitID" },
    { key: "batería", preview: "71", guess: null },
  ]);
  expect([...(names?.present ?? [])]).toEqual(["lat"]);
});

it("leaves out a spelling that was taught", () => {
  expect(readPayloadNames('{"visit_id":"9A"}', [{ alias: "Visit_ID", field: "visitID" }])?.unknown).toEqual(
    [],
  );
});

it("guesses no field that the body has already", () => {
  expect(readPayloadNames('{"visitID":"9A","visit-id":"9B"}', [])?.unknown[0]?.guess).toBeNull();
});

it.each(["visita terminada", "[1]", "null", ""])("finds no names in %s", (text) => {
  expect(readPayloadNames(text, [])).toBeNull();
});

it("knows JSON from other text", () => {
  expect([isJson("null"), isJson('"a"'), isJson("{"), isJson("")]).toEqual([true, true, false, false]);
});

it("copes with a value nested 100,000 deep", () => {
  const names = readPayloadNames(`{"deep":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, []);
  expect(names?.unknown[0]?.key).toBe("deep");
});
