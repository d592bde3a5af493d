import fc from "fast-check";
import { expect, it } from "vitest";
import { readBoolean, readInteger, readNumber, readText } from "./loose-values";
import { toTextKey } from "./text";

it.each([true, "true", "TRUE", 1, "1", "Sí", "si", " yes "])("reads %j as yes", (value) => {
  expect(readBoolean(value)).toBe(true);
});

it.each([false, "false", 0, "0", "No", "NO"])("reads %j as no", (value) => {
  expect(readBoolean(value)).toBe(false);
});

it.each([null, undefined, "", "quizá", {}, [], "2"])("reads neither yes nor no from %j", (value) => {
  expect(readBoolean(value)).toBeNull();
});

it("reads numbers from text, with a decimal comma too", () => {
  expect(["5", "5.25", "5,25", "-0.5", ".5"].map(readNumber)).toEqual([5, 5.25, 5.25, -0.5, 0.5]);
});

it("never makes NaN, infinity or a number out of other text", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const number = readNumber(value);
      expect(number === null || Number.isFinite(number)).toBe(true);
    }),
  );
  expect(["1e9", "Infinity", "0x10", "1.2.3", "12 km", ""].map(readNumber)).toEqual(Array(6).fill(null));
});

it("never leaves the range of a Postgres integer", () => {
  expect([2_147_483_648, "1e40", 1.5, "7"].map(readInteger)).toEqual([null, null, null, 7]);
});

it("makes text that Postgres can store out of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      const text = readText(`a${value}b\u0000\ud800`) ?? "";
      expect(text.includes("\u0000")).toBe(false);
      expect(text.isWellFormed()).toBe(true);
    }),
  );
});

it("compares text without case, accents, punctuation or extra space", () => {
  expect(toTextKey("¿Se realizó  CONTACTO?")).toBe(toTextKey("se realizo contacto"));
});
