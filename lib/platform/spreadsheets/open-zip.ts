import type { Readable } from "node:stream";
import { type Entry, openPromise } from "yauzl";
import { env } from "../env";
import { SpreadsheetProblem } from "./spreadsheet-problem";

/** A workbook has tens of parts. */
const MOST_ENTRIES = 2_000;
/** Sheets of one number again and again are packed 60 times smaller; bombs a thousand times. */
const MOST_RATIO = 250;
const SMALL = 4 * 1024 * 1024;
/** For `chaos/hostile-files.ts`, which must notice. */
const isUnbounded = env.ATALAYA_CHAOS_MUTATION === "unbounded-zip";

export interface ZipParts {
  readonly names: readonly string[];
  /** The part's bytes, unpacked while they are read and no more of them than it declares; null without it. */
  open(name: string): Promise<Readable | null>;
  close(): void;
}

/**
 * Opens a zip whose parts are read from disk one by one; nothing is ever written by its names.
 * @param mostBytes that its parts may declare in all.
 * @throws SpreadsheetProblem `damaged`, `too-large-inside` before anything is unpacked, or `password`.
 */
export async function openZip(path: string, mostBytes: number): Promise<ZipParts> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch(refuseDamaged);
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new SpreadsheetProblem("too-large-inside");
    let inside = 0;
    let packed = 0;
    for await (const entry of zip.eachEntry()) {
      inside += entry.uncompressedSize;
      packed += entry.compressedSize;
      const isBomb = isPackedTight(entry) || inside > mostBytes;
      if (isBomb && !isUnbounded) throw new SpreadsheetProblem("too-large-inside");
      if (entry.isEncrypted()) throw new SpreadsheetProblem("password");
      entries.set(entry.fileName, entry);
    }
    // A thousand small bombs are a large one.
    if (isPackedTight({ uncompressedSize: inside, compressedSize: packed }) && !isUnbounded) {
      throw new SpreadsheetProblem("too-large-inside");
    }
  } catch (error) {
    zip.close();
    return refuseDamaged(error);
  }
  return {
    names: [...entries.keys()],
    async open(name) {
      const entry = entries.get(name);
      return entry ? zip.openReadStreamPromise(entry).catch(refuseDamaged) : null;
    },
    close: () => zip.close(),
  };
}

function isPackedTight(sizes: Pick<Entry, "uncompressedSize" | "compressedSize">): boolean {
  return sizes.uncompressedSize > SMALL && sizes.uncompressedSize > sizes.compressedSize * MOST_RATIO;
}

/** Whatever a zip or its XML holds that it should not. */
export function refuseDamaged(error: unknown): never {
  if (error instanceof SpreadsheetProblem) throw error;
  throw new SpreadsheetProblem("damaged");
}
