import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { type CsvDelimiter, findDelimiter } from "./csv-delimiter";
import { SpreadsheetProblem } from "./spreadsheet-problem";
import type { TextEncoding } from "./text-encoding";

/** A row of text cells, as they stand in the file. */
export interface TextRow {
  /** The line of the sheet that a person sees, from 1. */
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

/** A row larger than this is a forgotten quotation mark, or an attack. */
const LARGEST_ROW_BYTES = 1_000_000;
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
  const source = open();
  const text = encoding === "utf-8" ? source : Readable.from(decode(source, encoding));
  const parser = parse({
    delimiter: delimiter ?? (await findCsvDelimiter(open, encoding)),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LARGEST_ROW_BYTES,
  });
  text.once("error", (error) => parser.destroy(error));
  const records = text.pipe(parser);
  let rowNumber = 0;
  try {
    for await (const { record } of records as AsyncIterable<{ record: string[] }>) {
      rowNumber += 1;
      if (record.some((cell) => cell.trim() !== "")) yield { rowNumber, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? toProblem(error) : error;
  } finally {
    parser.destroy();
    text.destroy();
    source.destroy();
  }
}

async function* decode(source: Readable, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
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

/** The parser counts the rows that it read whole, also those that nobody took yet. */
function toProblem(error: CsvError): SpreadsheetProblem {
  const isTooLarge = error.code === "CSV_MAX_RECORD_SIZE";
  return new SpreadsheetProblem(isTooLarge ? "row-too-large" : "unclosed-quote", {
    rowNumber: Number(error.records) + 1,
  });
}
