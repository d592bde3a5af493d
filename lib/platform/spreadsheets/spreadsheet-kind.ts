import { open } from "node:fs/promises";
import { SpreadsheetProblem } from "./spreadsheet-problem";

const HEAD_BYTES = 65_536;
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ZIP = Buffer.from("504b0304", "hex");
const OTHERS = [
  "%PDF",
  "\u0089PNG",
  "GIF8",
  "\u00ff\u00d8\u00ff",
  "Rar!",
  "7z\u00bc\u00af",
  "\u001f\u008b",
].map((text) => Buffer.from(text, "latin1"));
/** The name, in UTF-16, of the stream that holds an encrypted workbook. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const PAGE = /^\s*(?:<!doctype html|<html|<\?xml|<table|<head|mime-version:)/i;

/**
 * What a file is by what it holds: its name says nothing.
 * @throws SpreadsheetProblem where it is neither a CSV nor an XLSX.
 */
export async function findSpreadsheetKind(path: string): Promise<"csv" | "xlsx"> {
  const { head, tail, size } = await readEnds(path);
  const startsWith = (mark: Buffer) => head.subarray(0, mark.length).equals(mark);
  if (size === 0) throw new SpreadsheetProblem("empty");
  if (startsWith(ZIP)) return "xlsx";
  if (startsWith(OLE)) {
    const isEncrypted = head.includes(ENCRYPTED) || tail.includes(ENCRYPTED);
    throw new SpreadsheetProblem(isEncrypted ? "password" : "old-workbook");
  }
  if (OTHERS.some(startsWith)) throw new SpreadsheetProblem("not-a-spreadsheet");
  const text = head
    .toString("latin1")
    .replaceAll("\u0000", "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe)/, "");
  if (PAGE.test(text)) throw new SpreadsheetProblem("web-page");
  if (looksBinary(head)) throw new SpreadsheetProblem("not-a-spreadsheet");
  return "csv";
}

async function readEnds(path: string): Promise<{ head: Buffer; tail: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, HEAD_BYTES);
    const head = await file.read(Buffer.alloc(length), 0, length, 0);
    const tail = await file.read(Buffer.alloc(length), 0, length, size - length);
    return { head: head.buffer, tail: tail.buffer, size };
  } finally {
    await file.close();
  }
}

/** Text has no control characters but tabs and line ends; UTF-16 has zeros, in every second place. */
function looksBinary(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head)
    if (byte > 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  return controls > head.length / 100;
}
