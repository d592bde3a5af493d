import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyBytes, readFields } from "./copy-bytes";
import { env } from "./env";

const client = new pg.Client({ connectionString: env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

const select = (sizes: readonly number[]) =>
  `SELECT convert_to(repeat(chr(65 + n), size), 'UTF8') FROM (VALUES ${sizes
    .map((size, n) => `(${n}, ${size})`)
    .join(", ")}) AS made (n, size) ORDER BY n`;

async function collect(source: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts).toString();
}

it("gives the bytes of all rows one after the other, and frees the connection", async () => {
  const sizes = [3, 0, 200_000, 1];
  const bytes = await collect(copyBytes(client, select(sizes)));
  expect(bytes).toBe(sizes.map((size, n) => String.fromCharCode(65 + n).repeat(size)).join(""));
  expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});

it("gives nothing where there are no rows", async () => {
  expect(await collect(copyBytes(client, `${select([1])} OFFSET 1`))).toBe("");
});

it("reads the same however what arrives is cut", async () => {
  const head = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
  const row = (text: string) => {
    const start = Buffer.alloc(6);
    start.writeInt16BE(1, 0);
    start.writeInt32BE(text.length, 2);
    return Buffer.concat([start, Buffer.from(text)]);
  };
  const whole = Buffer.concat([head, row("uno"), row(""), row("dos y tres"), Buffer.from([0xff, 0xff])]);
  for (let size = 1; size <= whole.length; size += 1) {
    const pieces = (async function* () {
      for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
    })();
    expect(await collect(readFields(pieces)), `in pieces of ${size}`).toBe("unodos y tres");
  }
});

it("fails where the query does, and the connection can be used again", async () => {
  await expect(collect(copyBytes(client, "SELECT bytes FROM no_such_table"))).rejects.toThrow(
    "no_such_table",
  );
  expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});
