import { sheetDataOf, workbookOf, zipOf } from "@/lib/domain/uploads/workbook.fixtures";

/** A file, and what must become of it: a refusal's code, or how it waits for a person. */
export interface HostileFile {
  readonly name: string;
  readonly expected: string;
  readonly bytes: Buffer;
}

const ROWS: (string | number)[][] = [
  ["Cuenta", "Saldo"],
  ["1", 5],
];
const sheet = (rows: (string | number)[][], after = "") =>
  workbookOf([{ name: "Hoja1", xml: sheetDataOf(rows) + after }]);
const withPart = (name: string, text: string | Buffer, declaredSize?: number) =>
  workbookOf(
    [{ name: "Hoja1", xml: sheetDataOf(ROWS) }],
    [{ name, text, ...(declaredSize ? { declaredSize } : {}) }],
  );

/** 300 MB of shared texts, each as long as a cell may be: nothing but their sum is wrong. */
const texts = Buffer.from(`<si><t>${"A".repeat(30_000)}</t></si>`.repeat(10_000));
const bomb = Buffer.concat([Buffer.from("<sst>"), texts, Buffer.from("</sst>")]);
const entities = Array.from({ length: 9 }, (_each, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`);
const laughs = `<!DOCTYPE sst [<!ENTITY a0 "ja">${entities.join("")}]><sst><si><t>&a9;</t></si></sst>`;
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_096, 7)]);
const xml = (text: string) => Buffer.from(text);

const HEADERS =
  "externalID,productID,currencyCode,name,firstSurname,street,city,state,postalCode,totalPending";
const LINE = "1,1,MX,Ana,Prueba,Calle 1,Toluca,México,01000,150.50";

/** What takes more memory than it says, once its limit is gone. */
export const BOMB: HostileFile = {
  name: "zip bomb",
  expected: "too-large-inside",
  bytes: withPart("xl/sharedStrings.xml", bomb),
};

export const HARMLESS: HostileFile = { name: "harmless", expected: "read 1/0", bytes: sheet(ROWS) };

export const HOSTILE_FILES: readonly HostileFile[] = [
  BOMB,
  ...files("too-large-inside", {
    "many small bombs": workbookOf(
      [{ name: "Hoja1", xml: sheetDataOf(ROWS) }],
      Array.from({ length: 60 }, (_each, n) => ({
        name: `xl/media/${n}`,
        text: bomb.subarray(0, 4_000_000),
      })),
    ),
  }),
  ...files("damaged", {
    "lying sizes": withPart("xl/sharedStrings.xml", bomb, 900),
    "zip-slip": zipOf([
      { name: "../../../../tmp/atalaya-climbed", text: "x" },
      { name: "xl/workbook.xml", text: "<workbook/>" },
    ]),
    "broken zip": xml("PK\u0003\u0004 and nothing more"),
  }),
  ...files("forbidden-content", {
    "billion laughs": withPart("xl/sharedStrings.xml", laughs),
    "outside entity": withPart("xl/sharedStrings.xml", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>'),
    "DOCTYPE in a sheet": workbookOf([{ name: "Hoja1", xml: "<!DOCTYPE worksheet><sheetData/>" }]),
  }),
  ...files("old-workbook", { "renamed .xls": ole }),
  ...files("password", { password: Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]) }),
  ...files("web-page", { "renamed page": xml("<html><table></table></html>") }),
  ...files("not-a-spreadsheet", { PDF: xml("%PDF-1.7 \u0000\u0001") }),
  ...files("refused at once", { empty: Buffer.alloc(0) }),
  ...files("empty", { blank: xml(" \n \n") }),
  ...files("only-headers", { "only headers": xml(HEADERS) }),
  ...files("headers-alike", { "two headers alike": xml("Cuenta,Saldo,CUENTA\n1,2,3") }),
  ...files("too-many-columns", { "a cell far out": sheet([...ROWS, ["2", '<c r="XFD3"><v>1</v></c>']]) }),
  ...files("cell-too-long", {
    "100,000 characters": xml(`${HEADERS}\n${LINE.replace("Ana", "x".repeat(100_000))}`),
  }),
  ...files("row-too-large", { "open quote": xml(`${HEADERS}\n1,"2\n${"x,y\n".repeat(500_000)}`) }),
  ...files("formula-without-value", {
    formula: sheet([
      ["Cuenta", "Saldo"],
      ["1", "<c><f>1+1</f></c>"],
    ]),
  }),
  ...files("merged-cells", {
    "merged cells": sheet([...ROWS, ["2", 6]], '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'),
  }),
  // No fault of the file: a person says what is meant, and nothing is sent before.
  ...files("read 1/1", { "ragged rows": xml(`${HEADERS}\n${LINE}\n${LINE},de más\n`) }),
  ...files("read 0/1", {
    "40 unknown columns": xml(
      `${Array.from({ length: 40 }, (_each, n) => `Dato ${n}`).join(",")}\n${"x,".repeat(39)}y`,
    ),
  }),
  ...files("choosing_sheet", {
    "several sheets": workbookOf([
      { name: "Marzo", xml: sheetDataOf(ROWS) },
      { name: "Abril", xml: sheetDataOf(ROWS) },
    ]),
  }),
];

function files(expected: string, named: Readonly<Record<string, Buffer>>): HostileFile[] {
  return Object.entries(named).map(([name, bytes]) => ({ name, expected, bytes }));
}
