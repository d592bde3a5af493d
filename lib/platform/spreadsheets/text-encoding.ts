import { isUtf8 } from "node:buffer";

/** The encodings in which people's files come. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const LONGEST_SEQUENCE = 4;
const HEAD_BYTES = 4_096;

/**
 * Finds a text file's encoding by all of its bytes: its first accent may stand in its last row. What is
 * neither marked nor UTF-16 nor whole UTF-8 is windows-1252, as Excel writes it in Mexico and Colombia.
 */
export async function findEncoding(chunks: AsyncIterable<Buffer>): Promise<TextEncoding> {
  let isHeadSeen = false;
  let bytes: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    bytes = bytes.length > 0 ? Buffer.concat([bytes, chunk]) : chunk;
    if (!isHeadSeen && bytes.length < HEAD_BYTES) continue;
    const marked = isHeadSeen ? null : judgeHead(bytes);
    if (marked) return marked;
    isHeadSeen = true;
    const end = bytes.length - unfinishedTail(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return "windows-1252";
    bytes = bytes.subarray(end);
  }
  const marked = isHeadSeen ? null : judgeHead(bytes);
  return marked ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

function judgeHead(bytes: Buffer): TextEncoding | null {
  return findMark(bytes) ?? guessUtf16(bytes.subarray(0, HEAD_BYTES));
}

function findMark(bytes: Buffer): TextEncoding | null {
  if (bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Latin text in UTF-16 has a zero in nearly every second byte; no text of one-byte letters has any. */
function guessUtf16(sample: Buffer): TextEncoding | null {
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < odd / 8) return "utf-16le";
  return even > many && odd < even / 8 ? "utf-16be" : null;
}

/** How many bytes at the end belong to a character whose rest is in the next chunk. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back < LONGEST_SEQUENCE && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
