import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.DATABASE_URL = "postgresql://nowhere/none";
  process.env.NEXTAUTH_SECRET = "x".repeat(43);
});

import { sheetDataOf, workbookOf, zipOf } from "@/lib/domain/uploads/workbook.fixtures";
import { openWorkbook, type WorkbookLimits } from "./open-workbook";

/*
 * Every file here is a whole workbook but for one thing, so that no other guard can be what refuses it.
 */
let folder = "";
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "atalaya-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = [
  ["Cuenta", "Saldo"],
  ["1", 5],
];
const SHEET = { name: "Hoja1", xml: sheetDataOf(ROWS) };
type Part = Parameters<typeof zipOf>[0][number];
const withParts = (...parts: readonly Part[]) => workbookOf([SHEET], parts);
const withSheet = (xml: string) => workbookOf([{ name: "Hoja1", xml }]);

/** All cells of the first sheet, with its merged ranges as a last row. */
async function read(bytes: Buffer, limits?: WorkbookLimits): Promise<(readonly string[])[]> {
  files += 1;
  const path = join(folder, `${files}.xlsx`);
  writeFileSync(path, bytes);
  const workbook = await openWorkbook(path, limits);
  try {
    const rows: (readonly string[])[] = [];
    const [sheet] = workbook.sheets;
    if (!sheet) return rows;
    let merged: readonly string[] = [];
    const keepMerged = (ranges: readonly string[]) => {
      merged = [...ranges];
    };
    for await (const { cells } of workbook.rows(sheet, keepMerged)) rows.push(cells);
    return merged.length > 0 ? [...rows, merged] : rows;
  } finally {
    workbook.close();
  }
}

const refusal = async (bytes: Buffer, limits?: WorkbookLimits) =>
  read(bytes, limits).then(
    () => "read",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );

const ZEROS = Buffer.alloc(5 * 1024 * 1024, 65);
const SHARED = "<sst><si><t>uno</t></si></sst>";

describe("a zip", () => {
  it("with thousands of parts is refused, and one with hundreds is read", async () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_each, n) => ({ name: `xl/media/${n}`, text: "x" }));
    expect(await refusal(withParts(...parts(2_000)))).toBe("too-large-inside");
    expect(await refusal(withParts(...parts(900)))).toBe("read");
  });

  it("with one part that is packed a thousand times smaller is refused, whatever stands beside it", async () => {
    const noise = { name: "xl/media/noise", text: randomBytes(200_000) };
    expect(await refusal(withParts({ name: "xl/media/1", text: ZEROS }, noise))).toBe("too-large-inside");
  });

  it("with a small part that is packed as tightly is read", async () => {
    expect(await refusal(withParts({ name: "xl/media/1", text: ZEROS.subarray(0, 1_000_000) }))).toBe("read");
  });

  it("with many such small parts is refused: they are one large one", async () => {
    const parts = Array.from({ length: 4 }, (_each, n) => ({
      name: `xl/media/${n}`,
      text: ZEROS.subarray(0, 4_000_000),
    }));
    expect(await refusal(withParts(...parts))).toBe("too-large-inside");
  });

  it("whose parts declare more than may be unpacked is refused, however loosely they are packed", async () => {
    const noise = withParts({ name: "xl/media/noise", text: randomBytes(50_000) });
    expect(await refusal(noise, { mostBytes: 40_000, mostSharedChars: 1_000 })).toBe("too-large-inside");
    expect(await refusal(noise, { mostBytes: 60_000, mostSharedChars: 1_000 })).toBe("read");
  });

  it.each([
    ["less", 10],
    ["more", 10_000],
  ])("with a part that holds %s than it declares is refused", async (_word, declaredSize) => {
    const honest = { name: "xl/sharedStrings.xml", text: SHARED };
    expect(await refusal(withParts(honest))).toBe("read");
    expect(await refusal(withParts({ ...honest, declaredSize }))).toBe("damaged");
  });

  it.each(["../../etc/passwd", "/etc/passwd", "xl/../../climbed", "C:/climbed"])(
    "with a part called %s is refused",
    async (name) => {
      expect(await refusal(withParts({ name, text: "x" }))).toBe("damaged");
    },
  );

  it("with an encrypted part asks for its password to be taken off", async () => {
    const bytes = withParts();
    const entry = bytes.indexOf("PK\u0001\u0002", 0, "latin1");
    bytes.writeUInt16LE(1, entry + 8);
    expect(await refusal(bytes)).toBe("password");
  });

  it("that is cut off, or is no workbook, is told apart", async () => {
    const whole = withParts();
    expect(await refusal(whole.subarray(0, whole.length - 40))).toBe("damaged");
    expect(await refusal(zipOf([{ name: "word/document.xml", text: "<x/>" }]))).toBe("not-a-spreadsheet");
    expect(await refusal(zipOf([{ name: "xl/workbook.xml", text: "<workbook/>" }]))).toBe("damaged");
  });
});

describe("the texts that cells share", () => {
  it("are refused beyond what may be held, and not below", async () => {
    const bytes = withParts({
      name: "xl/sharedStrings.xml",
      text: `<sst>${"<si><t>diez letra</t></si>".repeat(9)}</sst>`,
    });
    expect(await refusal(bytes, { mostBytes: 1e6, mostSharedChars: 89 })).toBe("too-large-inside");
    expect(await refusal(bytes, { mostBytes: 1e6, mostSharedChars: 90 })).toBe("read");
  });

  it("leave out how a word is pronounced, and read what XML cannot hold", async () => {
    const text = "<sst><si><r><t>Pe</t></r><r><t>ña_x000A_2</t></r><rPh><t>no</t></rPh></si></sst>";
    const xml = '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>';
    const bytes = workbookOf([{ name: "Hoja1", xml }], [{ name: "xl/sharedStrings.xml", text }]);
    expect(await read(bytes)).toEqual([["Peña\n2"]]);
  });
});

describe("XML with a DOCTYPE is refused in every part that is read", () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
  it.each([
    ["shared texts", withParts({ name: "xl/sharedStrings.xml", text: doctype + SHARED })],
    ["a sheet", workbookOf([{ name: "Hoja1", xml: `${doctype}${SHEET.xml}` }])],
  ])("%s", async (_name, bytes) => {
    expect(await refusal(bytes)).toBe("forbidden-content");
  });

  it("and an entity that nobody defined is damage", async () => {
    expect(await refusal(withSheet("<sheetData><row><c><v>&a;</v></c></row></sheetData>"))).toBe("damaged");
  });
});

describe("a sheet", () => {
  const cellAt = (r: string) => `<sheetData><row><c r="${r}"><v>1</v></c></row></sheetData>`;
  it.each(["XFE1", "ZZZZZZZZ1", "1"])(
    "with a cell at %s, where no column is, is refused at once",
    async (r) => {
      expect(await refusal(withSheet(cellAt(r)))).toBe("damaged");
    },
  );

  it("may use its last column", async () => {
    expect((await read(withSheet(cellAt("XFD1"))))[0]).toHaveLength(16_384);
  });

  it.each([
    ["back", '<row r="5"><c><v>1</v></c></row><row r="4"><c><v>1</v></c></row>'],
    ["twice to one row", '<row r="5"><c><v>1</v></c></row><row r="5"><c><v>1</v></c></row>'],
    ["beyond the last row", '<row r="1048577"><c><v>1</v></c></row>'],
    ["nowhere", '<row r="x"><c><v>1</v></c></row>'],
  ])("that goes %s is refused", async (_name, rows) => {
    expect(await refusal(withSheet(`<sheetData>${rows}</sheetData>`))).toBe("damaged");
  });

  it("counts a formula by its value, and is refused where there is none", async () => {
    const formula = (value: string) =>
      withSheet(`<sheetData><row><c><f>1+1</f>${value}</c></row></sheetData>`);
    expect(await read(formula("<v>2</v>"))).toEqual([["2"]]);
    expect(await refusal(formula(""))).toBe("formula-without-value");
  });

  it("tells which cells are merged, and keeps no endless list of them", async () => {
    const merges = (count: number) =>
      withSheet(`${SHEET.xml}<mergeCells>${'<mergeCell ref="A2:A3"/>'.repeat(count)}</mergeCells>`);
    expect((await read(merges(1))).at(-1)).toEqual(["A2:A3"]);
    expect((await read(merges(10_500))).at(-1)).toHaveLength(10_000);
  });

  it("counts its days from 1904 where it says so", async () => {
    const day = '<sheetData><row><c s="2"><v>44619</v></c></row></sheetData>';
    expect(await read(withSheet(day))).toEqual([["2022-02-27"]]);
    expect(await read(workbookOf([{ name: "Hoja1", xml: day }], [], '<workbookPr date1904="1"/>'))).toEqual([
      ["2026-02-28"],
    ]);
  });

  it("that is hidden or empty is no sheet", async () => {
    const bytes = workbookOf([
      { name: "Oculta", xml: sheetDataOf([["Otra"], ["9"]]), isHidden: true },
      { name: "Vacía", xml: sheetDataOf([[" "]]) },
      SHEET,
    ]);
    expect(await read(bytes)).toEqual([
      ["Cuenta", "Saldo"],
      ["1", "5"],
    ]);
  });
});
