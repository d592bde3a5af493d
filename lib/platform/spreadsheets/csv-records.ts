import type { CsvDelimiter } from "./csv-delimiter";
import { SpreadsheetProblem } from "./spreadsheet-problem";

/** A record larger than this is a forgotten quotation mark, or an attack. */
const LARGEST_RECORD_CHARS = 1_000_000;
const QUOTE = '"';

interface Cell {
  readonly text: string;
  /** Where what follows it stands: a delimiter, a line's end, or nothing. */
  readonly end: number;
}

/** The places of one character in a text, asked for from its beginning to its end. */
class Places {
  #at = -1;

  constructor(
    readonly text: string,
    readonly char: string,
  ) {}

  /** The first place at or after `from`; infinite without any. */
  next(from: number): number {
    if (this.#at < from) {
      const found = this.text.indexOf(this.char, from);
      this.#at = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#at;
  }
}

/** A piece of a CSV, and where it is to be cut. */
class Piece {
  readonly quotes: Places;
  readonly delimiters: Places;
  readonly lineEnds: Places;

  constructor(
    readonly text: string,
    readonly delimiter: CsvDelimiter,
    readonly lineEnd: "\n" | "\r",
  ) {
    this.quotes = new Places(text, QUOTE);
    this.delimiters = new Places(text, delimiter);
    this.lineEnds = new Places(text, lineEnd);
  }

  /** Reads one record. @returns null where a mark that it opens is not closed; `end` is past what ends it. */
  read(start: number): { cells: string[]; end: number } | null {
    const lineEnd = Math.min(this.lineEnds.next(start), this.text.length);
    if (this.quotes.next(start) > lineEnd) {
      return { cells: this.#slice(start, lineEnd).split(this.delimiter), end: lineEnd + 1 };
    }
    const cells: string[] = [];
    for (let at = start; ; at += 1) {
      const cell = this.text[at] === QUOTE ? this.#readQuoted(at) : this.#readPlain(at, "");
      if (!cell) return null;
      cells.push(cell.text);
      at = cell.end;
      if (this.text[at] !== this.delimiter) {
        return { cells, end: Math.min(this.lineEnds.next(at), this.text.length) + 1 };
      }
    }
  }

  #readPlain(start: number, before: string): Cell {
    const end = Math.min(this.delimiters.next(start), this.lineEnds.next(start), this.text.length);
    return { text: before + this.#slice(start, end), end };
  }

  #readQuoted(start: number): Cell | null {
    let content = "";
    for (let from = start + 1; ; ) {
      const closing = this.quotes.next(from);
      if (closing >= this.text.length) return null;
      content += this.text.slice(from, closing);
      const after = closing + 1;
      if (this.text[after] !== QUOTE) {
        // A mark that closes nothing is a character like others, and so is the one before it.
        return this.#isCellEnd(after)
          ? { text: content, end: after }
          : this.#readPlain(after, `"${content}"`);
      }
      content += QUOTE;
      from = after + 1;
    }
  }

  #isCellEnd(at: number): boolean {
    const next = this.text[at];
    const isCarried = next === "\r" && (this.text[at + 1] ?? "\n") === "\n";
    return next === undefined || next === this.delimiter || next === this.lineEnd || isCarried;
  }

  /** Without the carriage return of Windows' line ends. */
  #slice(start: number, end: number): string {
    const isCarried = end > start && this.text[end - 1] === "\r" && this.text[end] !== this.delimiter;
    return this.text.slice(start, isCarried ? end - 1 : end);
  }
}

/**
 * Parts text into records and their cells (RFC 4180): a quoted cell may hold delimiters, line ends and doubled
 * marks. Cells are views of the text that was pushed: whoever keeps one for long copies it.
 */
export class CsvRecords {
  #rest = "";
  #lineEnd: "\n" | "\r" | null = null;
  #count = 0;

  constructor(readonly delimiter: CsvDelimiter) {}

  /**
   * Takes the next piece of the text. @returns the records that it completes; the last piece completes all.
   * @throws SpreadsheetProblem `unclosed-quote` or `row-too-large`, with the number of the record.
   */
  push(text: string, isLast: boolean): string[][] {
    const whole = this.#rest === "" ? text : this.#rest + text;
    this.#lineEnd ??= findLineEnd(whole, isLast);
    this.#rest = whole;
    if (this.#lineEnd === null) return this.#refuseLarge([]);
    const piece = new Piece(whole, this.delimiter, this.#lineEnd);
    const records: string[][] = [];
    let at = 0;
    while (at < whole.length) {
      const record = piece.read(at);
      if (!record && isLast) this.#refuse("unclosed-quote");
      if (!record || (record.end > whole.length && !isLast)) break;
      if (record.end - at > LARGEST_RECORD_CHARS) this.#refuse("row-too-large");
      records.push(record.cells);
      this.#count += 1;
      at = record.end;
    }
    this.#rest = whole.slice(at);
    return this.#refuseLarge(records);
  }

  #refuseLarge(records: string[][]): string[][] {
    if (this.#rest.length > LARGEST_RECORD_CHARS) this.#refuse("row-too-large");
    return records;
  }

  #refuse(code: "unclosed-quote" | "row-too-large"): never {
    throw new SpreadsheetProblem(code, { rowNumber: this.#count + 1 });
  }
}

/** Old spreadsheets of Macs end lines by a carriage return alone. Null while the text does not tell. */
function findLineEnd(text: string, isLast: boolean): "\n" | "\r" | null {
  const at = text.search(/[\r\n]/);
  if (at < 0 || (at + 1 === text.length && !isLast)) return isLast ? "\n" : null;
  return text[at] === "\r" && at + 1 < text.length && text[at + 1] !== "\n" ? "\r" : "\n";
}
