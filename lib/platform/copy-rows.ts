import type pg from "pg";
import { from } from "pg-copy-streams";

/** Characters that JSON text never holds: so nothing has to be quoted. */
const DELIMITER = "\u0002";
const FLUSH_CHARS = 128 * 1024;

type Value = string | number | boolean | null;

/** Takes rows one by one and streams them into a table. */
export interface RowCopy {
  /** Resolves once more can be taken; texts may hold no control characters. */
  write(values: readonly Value[]): Promise<void> | undefined;
  end(): Promise<void>;
  /** Gives everything up: the transaction can only be rolled back. Resolves once the connection is free. */
  abort(): Promise<void>;
}

/** Streams rows into `table` by COPY, inside whatever transaction `client` has open. */
export function copyRows(client: pg.ClientBase, table: string, columns: readonly string[]): RowCopy {
  const stream = client.query(
    from(
      `COPY ${table} (${columns.map((column) => `"${column}"`).join(", ")})
       FROM STDIN WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`,
    ),
  );
  const ended = new Promise<void>((resolve, reject) => {
    stream.once("finish", resolve);
    stream.once("error", reject);
  });
  // Whoever writes on after a failure meets it at `end`.
  ended.catch(() => undefined);
  let waiting = "";
  const flush = (): Promise<void> | undefined => {
    const isRoomLeft = stream.write(waiting);
    waiting = "";
    return isRoomLeft
      ? undefined
      : Promise.race([new Promise<void>((resolve) => stream.once("drain", resolve)), ended]);
  };
  return {
    write(values) {
      waiting += toLine(values);
      return waiting.length < FLUSH_CHARS ? undefined : flush();
    },
    async end() {
      stream.end(waiting);
      await ended;
    },
    async abort() {
      if (!stream.writableFinished) stream.destroy(new Error("Given up"));
      await ended.catch(() => undefined);
    },
  };
}

function toLine(values: readonly Value[]): string {
  let line = "";
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (index > 0) line += DELIMITER;
    if (value !== null && value !== undefined) line += value;
  }
  return `${line}\n`;
}
