import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvRecords } from "./csv-records";

function split(text: string, size = text.length || 1): string[][] {
  const records = new CsvRecords(";");
  const all: string[][] = [];
  for (let at = 0; at < text.length; at += size) {
    all.push(...records.push(text.slice(at, at + size), false));
  }
  return [...all, ...records.push("", true)];
}

const peer = (text: string): string[][] =>
  parse(text, { delimiter: ";", relax_column_count: true, relax_quotes: true });

const outcomeOf = (read: () => string[][]) => {
  try {
    return read();
  } catch {
    return "refused";
  }
};

it("reads what a well-known parser reads, wherever the pieces of the text are cut", () => {
  const sign = fc.constantFrom('"', '"', ";", "\n", "a", "é", " ", "2", ",");
  const text = fc.array(sign, { maxLength: 25 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(
      text,
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.integer({ min: 1, max: 9 }),
      (made, end, size) => {
        const file = `x${end}${made.replaceAll("\n", end)}`;
        expect(outcomeOf(() => split(file, size))).toEqual(outcomeOf(() => peer(file)));
      },
    ),
    { numRuns: 3_000 },
  );
});

describe("a mark that closes nothing", () => {
  it.each([
    ['5" de ancho;b', ['5" de ancho', "b"]],
    ['"Casa "azul"";b', ['"Casa "azul""', "b"]],
    ['"a"b;c', ['"a"b', "c"]],
  ])("%s stays", (line, cells) => {
    expect(split(line)).toEqual([cells]);
  });
});

it("takes a file whose lines end in two ways", () => {
  expect(split('a;b\r\n1;"2"\n3;4\r\n')).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
  ]);
});

it("refuses a record of more than a million characters, quoted or not, and says which", () => {
  const long = "x".repeat(1_000_100);
  for (const line of [long, `"${long}"`, `"${long}`]) {
    for (const size of [100_000, 2_000_000]) {
      expect(() => split(`a;b\n${line}\n1;2\n${"1;2\n".repeat(300_000)}`, size)).toThrow(
        expect.objectContaining({ code: "row-too-large", details: { rowNumber: 2 } }),
      );
    }
  }
});
