/** A seeded source of numbers: the same seed parts give the same sequence on every machine. */
export interface Random {
  /** 0 ≤ n < 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
  /** A copy in random order. */
  shuffle<T>(list: readonly T[]): T[];
  /** Bell-shaped around 0, never beyond ±1. */
  bell(): number;
  digits(count: number): string;
}

export type SeedPart = string | number;

/** A 32-bit hash of the seed parts (FNV-1a with a final mix). */
export function hashSeed(...parts: readonly SeedPart[]): number {
  let hash = 0x811c9dc5;
  for (const char of parts.join("\u001f")) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Throws a RangeError when asked to pick from an empty list. */
export function makeRandom(...seed: readonly SeedPart[]): Random {
  const next = mulberry32(hashSeed(...seed));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    between: (min, max) => min + next() * (max - min),
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      const index = int(0, list.length - 1);
      for (const item of list.slice(index, index + 1)) return item;
      throw new RangeError("cannot pick from an empty list");
    },
    shuffle: <T>(list: readonly T[]): T[] =>
      list
        .map((item) => ({ item, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
    bell: () => ((next() + next() + next()) / 3) * 2 - 1,
    digits: (count) => Array.from({ length: count }, () => int(0, 9)).join(""),
  };
}
