import { describe, expect, it } from "vitest";
import { FILTER_KEYS, formatArea, formatChoices, readCondition, unreadableConditions } from "./visit-filter";
import { flagBits, flagsOfBits } from "./visit-words";

const NOTHING = Object.fromEntries(FILTER_KEYS.map((key) => [key, null])) as Record<
  (typeof FILTER_KEYS)[number],
  string | null
>;

describe("the filter of a link", () => {
  it("reads several choices, each once, whatever is in them", () => {
    const tags = formatChoices(["promesa, de pago", "100% seguro", "promesa, de pago"]) ?? "";
    expect(readCondition("tag", tags)).toEqual(["promesa de pago", "100 seguro"]);
    expect(readCondition("product", "1,3,1")).toEqual([1, 3]);
  });

  it("gathers the answers of one question as alternatives", () => {
    const text = formatChoices(["1:11=true", "1:11=false", "1:20=a=b"]) ?? "";
    expect(readCondition("answer", text)).toEqual([
      { question: "1:11", values: ["true", "false"] },
      { question: "1:20", values: ["a=b"] },
    ]);
  });

  it("reads an area back as it was drawn", () => {
    const area = [[-99.13321, 19.43261] as const, [-99.1, 19.5] as const, [-99.2, 19.5] as const];
    expect(readCondition("area", formatArea(area))).toEqual(area);
  });

  it.each([
    ["range", "2026-02-30..2026-03-01"],
    ["outcome", "promise,nothing"],
    ["agent", "21559"],
    ["portfolio", ""],
    ["product", "1;DROP"],
    ["tag", "%E0%A4%A"],
    ["tag", "¡!"],
    ["flag", "lies"],
    ["answer", "11"],
    ["answer", "=true"],
    ["area", "1,2;3,4"],
    ["area", "1,2;3,4;5,99"],
    ["area", "1,2;3,4;5,x"],
    ["q", "¿?"],
    ["contact", "maybe"],
    ["account", "x"],
  ] as const)("sets aside %s=%s and names it", (key, text) => {
    expect(unreadableConditions({ ...NOTHING, [key]: text })).toEqual([key]);
  });

  it("does not take a long list of choices", () => {
    expect(readCondition("product", Array.from({ length: 201 }, (_, index) => index).join(","))).toBeNull();
  });
});

it("keeps flags in an integer and reads them back", () => {
  expect(flagsOfBits(flagBits(["outside_hours", "far"]))).toEqual(["far", "outside_hours"]);
  expect(flagBits(["far", "far"])).toBe(1);
});
