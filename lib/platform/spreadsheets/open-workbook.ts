import type { Readable } from "node:stream";
import { readNumberFormats } from "./number-formats";
import { openZip, type ZipParts } from "./open-zip";
import type { TextRow } from "./read-csv";
import { scanWholeXml } from "./scan-xml";
import { type CellContext, readEscapes, readSheetRows } from "./sheet-rows";
import { SpreadsheetProblem } from "./spreadsheet-problem";

export interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
}

export interface Workbook {
  /** Those that a person sees and that hold any text. */
  readonly sheets: readonly WorkbookSheet[];
  /** The rows of a sheet; merged ranges are told at its end. */
  rows(
    sheet: WorkbookSheet,
    onMerged?: (ranges: readonly string[]) => void,
  ): AsyncGenerator<TextRow, void, void>;
  close(): void;
}

/** What a workbook may hold once it is unpacked; beyond it, it is refused as `too-large-inside`. */
export interface WorkbookLimits {
  /** Of all its parts, as they declare it. */
  readonly mostBytes: number;
  /** Of the texts that many cells share: they are held in memory. */
  readonly mostSharedChars: number;
}

const WORKBOOK = "xl/workbook.xml";
/** Half a million rows of forty columns take about one GB. */
const LARGEST: WorkbookLimits = { mostBytes: 3 * 1024 ** 3, mostSharedChars: 200_000_000 };

/**
 * Opens an XLSX on disk (ECMA-376); parts are read one after another, rows one by one.
 * @throws SpreadsheetProblem
 */
export async function openWorkbook(path: string, limits: WorkbookLimits = LARGEST): Promise<Workbook> {
  const zip = await openZip(path, limits.mostBytes);
  try {
    return await readWorkbook(zip, limits.mostSharedChars);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readWorkbook(zip: ZipParts, mostSharedChars: number): Promise<Workbook> {
  if (!zip.names.includes(WORKBOOK)) throw new SpreadsheetProblem("not-a-spreadsheet");
  const targets = await readTargets(zip);
  const { named, is1904 } = await readNames(zip);
  const context: CellContext = {
    is1904,
    sharedStrings: await readSharedStrings(await zip.open("xl/sharedStrings.xml"), mostSharedChars),
    formats: await readFormats(await zip.open("xl/styles.xml")),
  };
  const rows: Workbook["rows"] = async function* (sheet, onMerged) {
    const part = await zip.open(sheet.path);
    if (part) yield* readSheetRows(part, context, onMerged);
  };
  const sheets: WorkbookSheet[] = [];
  for (const { name, relation } of named) {
    const sheet = { name, path: targets.get(relation) ?? "" };
    if (await hasText(rows(sheet))) sheets.push(sheet);
  }
  return { sheets, rows, close: () => zip.close() };
}

async function hasText(rows: AsyncGenerator<TextRow>): Promise<boolean> {
  for await (const _row of rows) return true;
  return false;
}

async function part(zip: ZipParts, name: string): Promise<Readable> {
  const found = await zip.open(name);
  if (!found) throw new SpreadsheetProblem("damaged");
  return found;
}

/** Where the worksheets stand, by the names of their relations. */
async function readTargets(zip: ZipParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await scanWholeXml(await part(zip, "xl/_rels/workbook.xml.rels"), {
    onOpen(name, { Id, Type, Target }) {
      if (name !== "Relationship" || !Id || !Target || !Type?.endsWith("/worksheet")) return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
    },
  });
  return targets;
}

async function readNames(
  zip: ZipParts,
): Promise<{ named: { name: string; relation: string }[]; is1904: boolean }> {
  const named: { name: string; relation: string }[] = [];
  let is1904 = false;
  await scanWholeXml(await part(zip, WORKBOOK), {
    onOpen(name, attributes) {
      if (name === "workbookPr") is1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      if (relation) named.push({ name: attributes.name ?? "", relation });
    },
  });
  return { named, is1904 };
}

async function readSharedStrings(source: Readable | null, mostChars: number): Promise<string[]> {
  const strings: string[] = [];
  if (!source) return strings;
  let text = "";
  let isText = false;
  let isPhonetic = false;
  let chars = 0;
  await scanWholeXml(source, {
    onOpen(name) {
      if (name === "si") text = "";
      else if (name === "rPh") isPhonetic = true;
      else if (name === "t") isText = !isPhonetic;
    },
    onText(piece) {
      if (isText) text += piece;
    },
    onClose(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "si") {
        chars += text.length;
        if (chars > mostChars) throw new SpreadsheetProblem("too-large-inside");
        strings.push(readEscapes(text));
      }
    },
  });
  return strings;
}

async function readFormats(source: Readable | null): Promise<CellContext["formats"]> {
  return source ? readNumberFormats(source) : [];
}
