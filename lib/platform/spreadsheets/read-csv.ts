import type { Readable } from "node:stream";
import { type CsvDelimiter, findDelimiter } from "./csv-delimiter";
import { CsvRecords } from "./csv-records";
import type { TextEncoding } from "./text-encoding";

/** A row of text cells, as they stand in the file. */
export interface TextRow {
  /** The line of the sheet that a person sees, from 1. */
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

const BEGINNING_CHARS = 64_000;

/**
 * Reads a CSV's rows one by one, whatever the file's size. Rows without any text are left out; their numbers
 * are not given to others.
 *
 * @throws SpreadsheetProblem `unclosed-quote` or `row-too-large`, with the line where it began.
 */
export async function* readCsv(
  open: () => Readable,
  encoding: TextEncoding,
  delimiter?: CsvDelimiter,
): AsyncGenerator<TextRow> {
  const records = new CsvRecords(delimiter ?? (await findCsvDelimiter(open, encoding)));
  let rowNumber = 0;
  for await (const { text, isLast } of decode(open(), encoding)) {
    for (const cells of records.push(text, isLast)) {
      rowNumber += 1;
      if (cells.some((cell) => cell.trim() !== "")) yield { rowNumber, cells };
    }
  }
}

async function* decode(
  source: Readable,
  encoding: TextEncoding,
): AsyncGenerator<{ text: string; isLast: boolean }> {
  const decoder = new TextDecoder(encoding);
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      yield { text: decoder.decode(chunk, { stream: true }), isLast: false };
    }
    yield { text: decoder.decode(), isLast: true };
  } finally {
    source.destroy();
  }
}

/** The delimiter of a CSV, by its beginning. */
export async function findCsvDelimiter(open: () => Readable, encoding: TextEncoding): Promise<CsvDelimiter> {
  const decoder = new TextDecoder(encoding);
  let beginning = "";
  for await (const chunk of open() as AsyncIterable<Buffer>) {
    beginning += decoder.decode(chunk, { stream: true });
    if (beginning.length >= BEGINNING_CHARS) break;
  }
  return findDelimiter(beginning);
}
