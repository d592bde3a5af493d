import { appendFileSync, existsSync, renameSync, statSync } from "node:fs";

const LIMIT_BYTES = 20_000_000;

/** Appends lines to a file that only its owner reads; a full one is kept once, as `….1`. */
export function openLogFile(path: string): (line: string) => void {
  let size = existsSync(path) ? statSync(path).size : 0;
  return (line) => {
    if (size > LIMIT_BYTES) {
      renameSync(path, `${path}.1`);
      size = 0;
    }
    appendFileSync(path, `${line}\n`, { mode: 0o600 });
    size += Buffer.byteLength(line) + 1;
  };
}
