import type { Readable } from "node:stream";
import { type NumberFormat, writeNumber } from "./number-formats";
import type { TextRow } from "./read-csv";
import { scanXml, type XmlHandlers } from "./scan-xml";
import { SpreadsheetProblem } from "./spreadsheet-problem";

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
const MOST_MERGES = 10_000;
const PLAIN: NumberFormat = { kind: "plain" };

/** Gathers rows out of a sheet's XML. */
class RowGatherer implements XmlHandlers {
  readonly rows: TextRow[] = [];
  readonly merged: string[] = [];
  #rowNumber = 0;
  #cells: string[] = [];
  #hasText = false;
  #column = -1;
  #type = "n";
  #style = 0;
  #text = "";
  #isText = false;
  #hasFormula = false;
  #hasValue = false;
  #isPhonetic = false;

  constructor(readonly context: CellContext) {}

  onOpen = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "c") this.#beginCell(attributes);
    else if (name === "row") this.#beginRow(attributes.r);
    else if (name === "f") this.#hasFormula = true;
    else if (name === "rPh") this.#isPhonetic = true;
    else if (name === "t") this.#isText = !this.#isPhonetic;
    else if (name === "v") {
      this.#hasValue = true;
      this.#isText = true;
    } else if (name === "mergeCell" && this.merged.length < MOST_MERGES && attributes.ref) {
      this.merged.push(attributes.ref);
    }
  };

  onText = (text: string): void => {
    if (this.#isText) this.#text += text;
  };

  onClose = (name: string): void => {
    if (name === "v" || name === "t") this.#isText = false;
    else if (name === "rPh") this.#isPhonetic = false;
    else if (name === "c") this.#endCell();
    else if (name === "row" && this.#hasText)
      this.rows.push({ rowNumber: this.#rowNumber, cells: this.#cells });
  };

  #beginRow(stated: string | undefined): void {
    const rowNumber = stated === undefined ? this.#rowNumber + 1 : Number(stated);
    if (!(rowNumber > this.#rowNumber && rowNumber <= MOST_ROWS)) throw new SpreadsheetProblem("damaged");
    this.#rowNumber = rowNumber;
    this.#cells = [];
    this.#hasText = false;
    this.#column = -1;
  }

  #beginCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    if (!(this.#column >= 0 && this.#column < MOST_COLUMNS)) throw new SpreadsheetProblem("damaged");
    this.#type = t ?? "n";
    this.#style = s === undefined ? 0 : Number(s);
    this.#text = "";
    this.#hasFormula = false;
    this.#hasValue = false;
  }

  #endCell(): void {
    if (this.#hasFormula && !this.#hasValue) {
      throw new SpreadsheetProblem("formula-without-value", {
        cell: nameCell(this.#column, this.#rowNumber),
      });
    }
    const text = this.#readValue();
    if (text === "") return;
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = text;
    this.#hasText ||= text.trim() !== "";
  }

  #readValue(): string {
    const { sharedStrings, formats, is1904 } = this.context;
    switch (this.#type) {
      case "s":
        return sharedStrings[Number(this.#text)] ?? "";
      case "n":
        return this.#text === "" ? "" : writeNumber(this.#text, formats[this.#style] ?? PLAIN, is1904);
      case "b":
        return this.#text === "1" ? "true" : "false";
      case "str":
      case "inlineStr":
        return readEscapes(this.#text);
      default:
        return this.#text;
    }
  }
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function readEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** "AB7" → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** 27, 7 → "AB7". */
export function nameCell(column: number, rowNumber: number | ""): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${rowNumber}`;
}

/**
 * The rows of a sheet that hold any text, one by one; a formula counts by the value that it had when the
 * file was saved.
 * @param onMerged told at the end which ranges are merged.
 * @throws SpreadsheetProblem
 */
export async function* readSheetRows(
  sheet: Readable,
  context: CellContext,
  onMerged: (ranges: readonly string[]) => void = () => undefined,
): AsyncGenerator<TextRow, void, void> {
  const gatherer = new RowGatherer(context);
  for await (const _piece of scanXml(sheet, gatherer)) {
    yield* gatherer.rows;
    gatherer.rows.length = 0;
  }
  onMerged(gatherer.merged);
}
