import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { refuseDamaged } from "./open-zip";
import { SpreadsheetProblem } from "./spreadsheet-problem";

type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix. */
export interface XmlHandlers {
  onOpen(name: string, attributes: Attributes): void;
  onText?(text: string): void;
  onClose?(name: string): void;
}

/** An element or a text longer than this is no spreadsheet's. */
const LONGEST_PIECE = 2_000_000;

const withoutPrefix = (name: string) => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);

/**
 * Reads XML piece by piece; what the handlers gathered can be taken between two pieces. No entity is ever
 * defined by a file: a DOCTYPE is refused.
 * @throws SpreadsheetProblem `forbidden-content` or `damaged`.
 */
export async function* scanXml(source: Readable, handlers: XmlHandlers): AsyncGenerator<void, void, void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let sinceEvent = 0;
  parser.on("doctype", () => {
    throw new SpreadsheetProblem("forbidden-content");
  });
  parser.on("opentag", ({ name, attributes }) => {
    sinceEvent = 0;
    handlers.onOpen(withoutPrefix(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    sinceEvent = 0;
    handlers.onClose?.(withoutPrefix(name));
  });
  const { onText } = handlers;
  if (onText) {
    parser.on("text", onText);
    parser.on("cdata", onText);
  }
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      sinceEvent += chunk.length;
      if (sinceEvent > LONGEST_PIECE) throw new SpreadsheetProblem("cell-too-long");
      // A DOCTYPE's own definitions must not pile up until its end.
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes("<!DOCTYPE")) throw new SpreadsheetProblem("forbidden-content");
      parser.write(text);
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    refuseDamaged(error);
  } finally {
    source.destroy();
  }
}

/** Reads XML to its end. */
export async function scanWholeXml(source: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _piece of scanXml(source, handlers));
}
