import type { KobraVisit } from "../visit-shape";

/** What the receiver should make of a body: quarantine only what is no JSON object with a visit id. */
export type Expected = "stored" | "quarantined";

export interface MalformedBody {
  readonly body: Buffer<ArrayBuffer>;
  /** What is wrong with it, in a few words. */
  readonly note: string;
  readonly expected: Expected;
}

/** What a kind spoils: a visit with an id of its own, and that visit's body. */
export interface Intact {
  readonly visit: KobraVisit;
  readonly text: string;
  readonly seed: number;
}

export interface MalformedRecipe {
  readonly expected: Expected;
  readonly note: string;
  readonly spoil: (intact: Intact) => string | Buffer<ArrayBuffer>;
}

type Spoil = MalformedRecipe["spoil"];

export function quarantined(note: string, spoil: Spoil): MalformedRecipe {
  return { expected: "quarantined", note, spoil };
}

export function stored(note: string, spoil: Spoil): MalformedRecipe {
  return { expected: "stored", note, spoil };
}

/** A body in which some fields have other values; `undefined` leaves a field out. */
export function withFields(visit: KobraVisit, fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...visit, ...fields });
}

/** Adds raw JSON text at the end of an object's body: what JSON.stringify would never write. */
export function withRawMember(text: string, member: string): string {
  return `${text.slice(0, -1)},${member}}`;
}
