import { describe, expect, it } from "vitest";
import {
  FILTER_KEYS,
  formatArea,
  formatChoices,
  listChoices,
  readCondition,
  unreadableConditions,
} from "./visit-filter";
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

  it("lists the values of a condition in the form in which each is compared", () => {
    expect(listChoices("tag", "Promesa%20de%20pago,¡Ya pagó!")).toEqual(["promesa de pago", "ya pago"]);
    expect(listChoices("answer", "1:12=a,1:12=b,1:14=no")).toEqual(["1:12=a", "1:12=b", "1:14=no"]);
    expect(listChoices("product", "1,3")).toEqual(["1", "3"]);
    expect(listChoices("contact", "yes")).toEqual(["yes"]);
    expect(listChoices("area", "1,2;3,4;5,6")).toEqual(["1,2;3,4;5,6"]);
    expect(listChoices("agent", "21559")).toEqual([]);
    expect(listChoices("agent", null)).toEqual([]);
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
    ["answer", "1:11=a%00b"],
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
