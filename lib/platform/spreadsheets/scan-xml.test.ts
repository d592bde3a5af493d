import { Readable } from "node:stream";
import { expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.DATABASE_URL = "postgresql://nowhere/none";
  process.env.NEXTAUTH_SECRET = "x".repeat(43);
});

import { scanWholeXml } from "./scan-xml";

/** What becomes of XML that comes in these pieces, and how many of them were asked for. */
async function scan(pieces: Iterable<string>) {
  let taken = 0;
  const source = Readable.from(
    (function* () {
      for (const piece of pieces) {
        taken += 1;
        yield Buffer.from(piece);
      }
    })(),
    { highWaterMark: 1 },
  );
  const end = await scanWholeXml(source, { onOpen: () => undefined, onText: () => undefined }).then(
    () => "read",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
  return { end, taken, isClosed: source.destroyed };
}

function* endless(beginning: string, piece: string): Generator<string> {
  yield beginning;
  for (let n = 0; n < 1_000; n += 1) yield piece;
}

it("refuses a DOCTYPE that is cut in two", async () => {
  expect((await scan(["<!DOC", "TYPE a>", "<a/>"])).end).toBe("forbidden-content");
});

it("refuses a DOCTYPE before it has ended: its definitions never pile up", async () => {
  const { end, taken, isClosed } = await scan(endless("<!DOCTYPE a [", '<!ENTITY a "aaaa">'.repeat(100)));
  expect({ end, isClosed }).toEqual({ end: "forbidden-content", isClosed: true });
  expect(taken).toBeLessThan(5);
});

it.each([
  ["text", "<a>"],
  ["attribute", '<a b="'],
  ["comment", "<!--"],
  ["name", "<a"],
])(
  "refuses a %s without end after two million characters, and reads no further",
  async (_name, beginning) => {
    const { end, taken, isClosed } = await scan(endless(beginning, "x".repeat(100_000)));
    expect({ end, isClosed }).toEqual({ end: "cell-too-long", isClosed: true });
    expect(taken).toBeLessThan(30);
  },
);

it("reads any length in short pieces", async () => {
  expect((await scan(["<a>", ...("<b>x</b>".repeat(400_000).match(/.{100000}/g) ?? []), "</a>"])).end).toBe(
    "read",
  );
});

it.each(["<a>&nobody;</a>", "<a><b></a>", "<a", "not XML"])("calls %s damaged", async (xml) => {
  expect((await scan([xml])).end).toBe("damaged");
});
