import type pg from "pg";
import { to } from "pg-copy-streams";

/** Signature, flags, and the length of an extension that there is not. */
const HEADER_BYTES = 19;
/** How many fields a row has, and the length of its only one. */
const ROW_HEAD_BYTES = 6;

/**
 * Streams the values of a query of one `bytea` column, none of them null, one after the other. As query results they would
 * arrive as texts of twice their size.
 */
export async function* copyBytes(client: pg.ClientBase, query: string): AsyncGenerator<Buffer, void, void> {
  yield* readFields(client.query(to(`COPY (${query}) TO STDOUT (FORMAT binary)`)));
}

/** Parts what COPY writes (PostgreSQL, "COPY", Binary Format), however it is cut. */
export async function* readFields(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  const head = Buffer.alloc(HEADER_BYTES);
  let headBytes = HEADER_BYTES;
  let filled = 0;
  let left = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + (left || headBytes - filled));
      at += part.length;
      if (left > 0) {
        left -= part.length;
        yield part;
        continue;
      }
      head.set(part, filled);
      filled += part.length;
      if (filled < headBytes) continue;
      if (headBytes === ROW_HEAD_BYTES) left = head.readInt32BE(2);
      headBytes = ROW_HEAD_BYTES;
      filled = 0;
    }
  }
}
