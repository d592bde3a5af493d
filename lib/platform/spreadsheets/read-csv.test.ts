import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDelimiter } from "./csv-delimiter";
import { readCsv } from "./read-csv";
import { findEncoding } from "./text-encoding";

const chunked = (bytes: Buffer, size: number) => () =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );

async function read(bytes: Buffer, size = 7): Promise<string[][]> {
  const open = chunked(bytes, size);
  const encoding = await findEncoding(open() as AsyncIterable<Buffer>);
  const rows: string[][] = [];
  for await (const { cells } of readCsv(open, encoding)) rows.push([...cells]);
  return rows;
}

const TEXT = "cuenta;nombre;c.p.\r\n00316;Peña Ñandú;01000\r\n00317;José;02000\r\n";
const ROWS = [
  ["cuenta", "nombre", "c.p."],
  ["00316", "Peña Ñandú", "01000"],
  ["00317", "José", "02000"],
];

describe("a file is read alike in every encoding that people use", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16 of Windows", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(TEXT, "utf16le")],
    ["UTF-16 of the other order", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16()],
    ["windows-1252", Buffer.from(TEXT, "latin1")],
  ])("%s", async (_name, bytes) => {
    expect(await read(bytes)).toEqual(ROWS);
    expect(await read(bytes, 1)).toEqual(ROWS);
  });

  it("looks at the whole file: its only accent may be its last letter", async () => {
    const text = `a,b\n${"x,y\n".repeat(50_000)}x,ñ`;
    expect((await read(Buffer.from(text, "latin1"), 65_536)).at(-1)).toEqual(["x", "ñ"]);
    expect((await read(Buffer.from(text), 65_536)).at(-1)).toEqual(["x", "ñ"]);
    const more = `${text}\n${"x,y\n".repeat(50_000)}`;
    expect((await read(Buffer.from(more, "latin1"), 65_536)).at(50_001)).toEqual(["x", "ñ"]);
  });
});

describe("the delimiter", () => {
  it.each([
    ["a,b,c\n1,2,3\n", ","],
    ["a;b;c\n1,5;2,5;3,5\n", ";"],
    ["a\tb\n1,2\t3;4\n", "\t"],
    ['"a,b";c\n"1,2,3";4\n', ";"],
    ['"a,b,c";d\n"1,2,3";4\n', ";"],
    ["solo\nuna\n", ","],
    ["a|b|c\n1|2|3\n", "|"],
  ])("of %j is %j", (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});

it("keeps a row's number as a person sees it, and leaves empty rows out", async () => {
  const numbers: number[] = [];
  const open = chunked(Buffer.from('a,b\n\n"dos\nrenglones",x\n ,\nz,1\n'), 5);
  for await (const { rowNumber } of readCsv(open, "utf-8")) numbers.push(rowNumber);
  expect(numbers).toEqual([1, 3, 5]);
});

it("takes ragged rows as they are", async () => {
  expect(await read(Buffer.from("a,b,c\n1\n1,2,3,4\n"))).toEqual([
    ["a", "b", "c"],
    ["1"],
    ["1", "2", "3", "4"],
  ]);
});

it("says in which line a quotation mark was never closed, instead of swallowing the rest", async () => {
  await expect(read(Buffer.from(`a,b\n1,"2\n${"x,y\n".repeat(400_000)}`), 65_536)).rejects.toMatchObject({
    name: "SpreadsheetProblem",
    details: { rowNumber: 2 },
  });
});

it("gives back whatever was written as CSV", async () => {
  const cell = fc.string().filter((text) => !text.includes("\u0000") && text.isWellFormed());
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const quoted = written
        .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","))
        .join("\n");
      const back: string[][] = [];
      for await (const { cells } of readCsv(chunked(Buffer.from(quoted), 16), "utf-8", ","))
        back.push([...cells]);
      expect(back).toEqual(written.filter((row) => row.some((text) => text.trim() !== "")));
    }),
  );
});
