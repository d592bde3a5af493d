import type { Random } from "../random";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const ODD_TEXTS = [
  "",
  " ",
  "0",
  "null",
  "true",
  "-0",
  "1e400",
  "9007199254740993",
  "NaN",
  "\u0000",
  "a\u0000b",
  "\ud83d",
  "\udc00\ud800",
  "\u202eoiràs",
  "👩‍👩‍👧‍👦",
  "'; DROP TABLE visits; --",
  "<img src=x onerror=1>",
  "../../etc/passwd",
  "2026-02-30 25:61:61",
  "0000-00-00 00:00:00",
  "America/Mars",
  "Sí",
] as const;
const ODD_NUMBERS = [
  0, -0, -1, 1.5, 1e21, 1e308, 9_007_199_254_740_992, -2_147_483_649, 4_294_967_296,
] as const;
const ODD_KEYS = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "visitId",
  "VISITID",
  "Ing",
  "a\u0000b",
  "\ud800",
] as const;
const RAW_MEMBERS = [
  '"__proto__":{"finished":true,"visitID":"x"}',
  '"__proto__":null',
  '"visitID":"again"',
  '"visitId":17',
  '"lat":1e999',
  '"Ing":"-99.1"',
  '"comment":"\\u0000\\ud800"',
  '"externalID":110105499609123456789',
  '"\\u0000":"\\u0000"',
] as const;

function randomJson(random: Random, depth = 0): Json {
  const kind = random.int(1, depth < 3 ? 8 : 6);
  if (kind === 1) return null;
  if (kind === 2) return random.chance(0.5);
  if (kind === 3) return random.pick(ODD_NUMBERS);
  if (kind === 4) return random.pick(ODD_TEXTS).repeat(random.chance(0.05) ? random.int(2, 2000) : 1);
  if (kind <= 6) return random.digits(random.int(1, 20));
  const items = Array.from({ length: random.int(0, 4) }, () => randomJson(random, depth + 1));
  if (kind === 7) return items;
  return Object.fromEntries(items.map((item) => [random.pick(ODD_KEYS), item]));
}

/** Flips, drops, doubles or inserts single bytes, or cuts the end off. */
export function mutateBytes(bytes: Buffer<ArrayBuffer>, random: Random): Buffer<ArrayBuffer> {
  const at = random.int(0, bytes.length - 1);
  const way = random.int(1, 6);
  if (way === 1) return bytes.subarray(0, at);
  if (way === 2) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.int(1, 40))]);
  if (way === 3) return Buffer.concat([bytes, bytes.subarray(at)]);
  if (way === 4) {
    const wedge = Buffer.from(
      random.pick([[0], [0xef, 0xbb, 0xbf], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xff, 0xfe]]),
    );
    return Buffer.concat([bytes.subarray(0, at), wedge, bytes.subarray(at)]);
  }
  const flips = random.int(1, 8);
  for (let flip = 0; flip < flips; flip += 1) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
  return bytes;
}

/** Spoils the JSON text itself: keys that no serialiser writes, numbers as text, other wrappings. */
export function mutateText(text: string, random: Random): string {
  const way = random.int(1, 7);
  if (way === 1) return text.replace('"lng":', '"Ing":');
  if (way === 2) return text.replace(/:(-?\d+)([,}])/g, ':"$1"$2');
  if (way === 3)
    return random.pick([`[${text}]`, JSON.stringify(text), `${text}${text}`, `\ufeff${text}`, ` ${text}\n`]);
  if (way === 4) return text.replace("timeZone", random.pick(["timezone", "time_zone", "TimeZone"]));
  if (way === 5)
    return text.replace('"visitID"', random.pick(['"visitId"', '"visit_id"', '"VisitID"', '"id"']));
  return `${text.slice(0, -1)},${random.pick(RAW_MEMBERS)}}`;
}

function isContainer(value: Json | undefined): value is Json[] | { [key: string]: Json } {
  return typeof value === "object" && value !== null;
}

/** Replaces, deletes, wraps or adds one member somewhere inside `container`; arrays too. */
function spoilMember(container: Json[] | { [key: string]: Json }, random: Random): void {
  const key = random.pick([...Object.keys(container), "extra"]);
  const value: Json | undefined = Reflect.get(container, key);
  if (isContainer(value) && random.chance(0.6)) {
    spoilMember(value, random);
    return;
  }
  const way = random.int(1, 5);
  if (way === 1) Reflect.deleteProperty(container, key);
  else if (way === 2) Reflect.set(container, key, { value: value ?? null });
  else if (way === 3) Reflect.set(container, random.pick(ODD_KEYS.slice(1)), randomJson(random));
  else Reflect.set(container, key, randomJson(random));
}

/** Gives one to four of a visit's fields, at any depth, another type or value. */
export function mutateVisit(text: string, random: Random): string {
  const visit: Json = JSON.parse(text);
  if (!isContainer(visit)) return text;
  const changes = random.int(1, 4);
  for (let change = 0; change < changes; change += 1) spoilMember(visit, random);
  return JSON.stringify(visit);
}
