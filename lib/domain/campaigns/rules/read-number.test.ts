import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCount, readPercent, readRate } from "./read-number";

const READERS = [readCount, readPercent, readRate];

/** Every way in which wolkvox, or a program before it, may write a percentage (contracts/wolkvox-campaigns.md). */
const PERCENT_FORMATS: readonly ((hundredths: number) => unknown)[] = [
  (value) => `${(value / 100).toFixed(2)} %`,
  (value) => `${(value / 100).toFixed(2)}%`,
  (value) => (value / 100).toFixed(2),
  (value) => `${(value / 100).toFixed(2).replace(".", ",")} %`,
  (value) => `${(value / 100).toFixed(3).replace(".", ",")} %`,
  (value) => `  ${(value / 100).toFixed(2)}\u00a0% `,
  (value) => String(value / 100),
  (value) => value / 100,
];

const group = (value: number, separator: string) => String(value).replace(/\B(?=(\d{3})+$)/g, separator);
const COUNT_FORMATS: readonly ((value: number) => unknown)[] = [
  String,
  (value) => value,
  (value) => group(value, ","),
  (value) => group(value, "."),
  (value) => group(value, " "),
  (value) => group(value, "\u202f"),
  (value) => group(value, "'"),
  (value) => ` ${value} `,
  (value) => `${value}.0`,
  (value) => `${value},00`,
  (value) => `${group(value, ",")}.00`,
  (value) => `${group(value, ".")},00`,
];

describe("a percentage", () => {
  it("is the same in every format, up to 100 and beyond", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.constantFrom(...PERCENT_FORMATS),
        (value, write) => {
          expect(readPercent(write(value))).toBeCloseTo(value / 100, 6);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("is never taken for a fraction, nor the other way round", () => {
    expect(["0.85", "0,85 %", 0.85, "1 %", 1].map(readPercent)).toEqual([0.85, 0.85, 0.85, 1, 1]);
    expect(readPercent("100.00 %")).toBe(100);
    expect(readPercent("130.5 %")).toBe(130.5);
    expect(readPercent("1,234.5 %")).toBe(1234.5);
    expect(readPercent("1.234,5 %")).toBe(1234.5);
    expect(readPercent("34.64 %")).toBe(34.64);
  });

  it.each([
    "",
    " ",
    null,
    undefined,
    "-",
    "-3 %",
    "N/A",
    "85 % 90 %",
    "8e1",
    "%",
    "1.2.3",
    "ochenta",
    {},
    [],
    true,
  ])("is not made out of %j", (value) => expect(readPercent(value)).toBeNull());
});

describe("a count", () => {
  it("is the same in every format", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 2_147_483_647 }), fc.integer({ min: 0, max: 99_999 })),
        fc.constantFrom(...COUNT_FORMATS),
        (value, write) => {
          expect(readCount(write(value))).toBe(value);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each([
    "",
    null,
    "12,5",
    "0,123",
    "1,23,456",
    "1.234.56",
    "-1",
    -1,
    12.5,
    "1e3",
    "2147483648",
    "12a",
    {},
    [3],
  ])("is not made out of %j", (value) => expect(readCount(value)).toBeNull());
});

describe("a rate", () => {
  it.each([
    ["12", 12],
    ["12.5", 12.5],
    ["12,5", 12.5],
    ["3x", 3],
    ["14,2 llamadas/min", 14.2],
    ["0.125", 0.125],
    [" 7 c / min", 7],
    [1.125, 1.125],
    ["1,200.5", 1200.5],
    [1200, 1200],
  ])("reads %j", (text, rate) => expect(readRate(text)).toBe(rate));

  it("does not guess whether 1,200 is one or a thousand", () => {
    expect(["1,200", "1.200 /min", "12.345"].map(readRate)).toEqual([null, null, null]);
  });
});

it("never makes NaN, infinity or a negative number out of anything", () => {
  const odd = fc.oneof(
    fc.anything(),
    fc.string(),
    fc.stringMatching(/^[0-9.,% '+-]{0,12}$/),
    fc.double(),
    fc.constantFrom("NaN", "Infinity", "-Infinity", "1e400", "0x1F", "١٢", "９９"),
  );
  fc.assert(
    fc.property(odd, fc.constantFrom(...READERS), (value, read) => {
      const number = read(value);
      expect(number === null || (Number.isFinite(number) && number >= 0)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

it("reads a megabyte of digits and commas in no time", () => {
  const startedAt = performance.now();
  for (const text of ["1".repeat(1e6), ",1".repeat(5e5), " ".repeat(1e6), "1,234".repeat(2e5)]) {
    for (const read of READERS) expect(read(text)).toBeNull();
  }
  expect(performance.now() - startedAt).toBeLessThan(50);
});
