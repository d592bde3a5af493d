import { makeRandom, type Random } from "../random";
import { toKobraBody } from "../visit-shape";
import { makeBaseVisit } from "./base-visit";
import { mutateBytes, mutateText, mutateVisit } from "./mutations";

const MAX_BYTES = 1_000_000;
const BASE_COUNT = 48;
const RARE_EVERY = 500;

/** A visit whose comment alone is 100 KB to nearly 1 MB. */
function makeLarge(text: string, random: Random): string {
  const filler = random.pick(["x", "ñ", "\\u0000", "\\ud800", "🏠"]);
  const size = random.int(100_000, 980_000);
  return `${text.slice(0, -1)},"comment":"${filler.repeat(Math.floor(size / Buffer.byteLength(filler)))}"}`;
}

/** Up to 100,000 levels, closed or not, beside a visit or alone. */
function makeDeep(text: string, random: Random): string {
  const levels = random.int(20_000, 100_000);
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"a":', "}"],
  ] as const);
  const core = open === "[" ? "" : "1";
  const deep = `${open.repeat(levels)}${core}${random.chance(0.7) ? close.repeat(levels) : ""}`;
  return random.chance(0.8) ? `${text.slice(0, -1)},"checklist":${deep}}` : deep;
}

function makeCase(index: number, bases: readonly string[], random: Random): Buffer<ArrayBuffer> {
  const text = random.pick(bases).replace(/"visitID":"[^"]*"/, `"visitID":"6A${index}V${random.digits(6)}"`);
  if (index % RARE_EVERY === 100) return Buffer.from(makeLarge(text, random));
  if (index % RARE_EVERY === 350) return Buffer.from(makeDeep(text, random));
  const way = random.int(1, 10);
  if (way <= 3) return mutateBytes(Buffer.from(text), random);
  if (way <= 5) return Buffer.from(mutateText(text, random));
  return Buffer.from(mutateVisit(text, random));
}

/**
 * `count` spoiled visits, most of them of 1 to 4 KB; every 500th is large, every 500th nested very deep. No body
 * is over 1,000,000 bytes.
 */
export function* fuzzBodies(count: number, seed: number): Generator<Buffer<ArrayBuffer>> {
  const random = makeRandom("fuzz", seed);
  const bases = Array.from({ length: BASE_COUNT }, (_, index) =>
    toKobraBody(makeBaseVisit(`6A${index}V0`, seed * BASE_COUNT + index)),
  );
  for (let index = 0; index < count; index += 1) {
    const body = makeCase(index, bases, random);
    yield body.length <= MAX_BYTES ? body : body.subarray(0, MAX_BYTES);
  }
}
