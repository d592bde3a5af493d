import { expect, test } from "vitest";
import { VENDOR_EXAMPLE, vendorExampleWithId } from "../vendor-example";
import { fuzzBodies, MALFORMED_KIND_NAMES, MALFORMED_KINDS } from "./malformed";

const encodingOf = (body: Buffer) => (body[0] === 0xff && body[1] === 0xfe ? "utf-16le" : "utf-8");

function findVisitId(body: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder(encodingOf(body)).decode(body));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Reflect.get(value, "visitID") ?? Reflect.get(value, "visitId");
  } catch {
    return undefined;
  }
}

test.each(MALFORMED_KIND_NAMES)("%s makes the same bytes for a seed, within the size limit", (kind) => {
  const made = MALFORMED_KINDS[kind](5);
  expect(made.body.equals(MALFORMED_KINDS[kind](5).body)).toBe(true);
  expect(made.body.length).toBeLessThanOrEqual(1_000_000);
  expect(made.body.length > 0 || kind === "empty").toBe(true);
});

test.each(MALFORMED_KIND_NAMES)("%s is to be stored only if a visit id can be read from it", (kind) => {
  const { body, expected } = MALFORMED_KINDS[kind](5);
  const id = findVisitId(body);
  expect(expected === "stored").toBe(typeof id === "string" || typeof id === "number");
});

test("the kinds have visit ids of their own, so that none overwrites another", () => {
  const ids = MALFORMED_KIND_NAMES.flatMap((kind) =>
    [1, 2].map((seed) => findVisitId(MALFORMED_KINDS[kind](seed).body)),
  );
  const readable = ids.filter((id) => typeof id === "string" || typeof id === "number").map(String);
  expect(new Set(readable).size).toBe(readable.length);
});

test("fuzz bodies are repeatable, mostly small, now and then large or deep, never too large", () => {
  const sizes = [...fuzzBodies(2000, 9)].map(({ length }) => length).toSorted((a, b) => a - b);
  expect(sizes[1000]).toBeLessThanOrEqual(4096);
  expect(sizes.at(-1)).toBeLessThanOrEqual(1_000_000);
  expect(sizes.filter((size) => size > 19_000).length).toBeGreaterThanOrEqual(8);
  const [first, again] = [fuzzBodies(300, 4), fuzzBodies(300, 4)].map((bodies) => Buffer.concat([...bodies]));
  expect(first && again?.equals(first)).toBe(true);
});

test("the vendor's example keeps every byte but the visit id", () => {
  expect(JSON.parse(VENDOR_EXAMPLE)).toMatchObject({
    visitID: "9A1190V5974",
    timeZone: "America/Los_Angeles",
  });
  expect(VENDOR_EXAMPLE).toContain("America\\/Los_Angeles");
  expect(vendorExampleWithId('A"$&')).toBe(VENDOR_EXAMPLE.replace("9A1190V5974", () => 'A\\"$&'));
});
