import { hashSeed } from "../random";
import { toKobraBody } from "../visit-shape";
import { makeBaseVisit } from "./base-visit";
import { BYTE_RECIPES } from "./malformed-bytes";
import type { MalformedBody, MalformedRecipe } from "./malformed-case";
import { FIELD_RECIPES } from "./malformed-fields";

export { fuzzBodies } from "./fuzz";

const RECIPES = { ...BYTE_RECIPES, ...FIELD_RECIPES };

export type MalformedKind = keyof typeof RECIPES;
export const MALFORMED_KIND_NAMES = Object.keys(RECIPES).filter(isMalformedKind);

export function isMalformedKind(name: string): name is MalformedKind {
  return Object.hasOwn(RECIPES, name);
}

type MakeMalformed = (seed: number) => MalformedBody;

function toMaker(kind: string, recipe: MalformedRecipe): MakeMalformed {
  return (seed) => {
    const visit = makeBaseVisit(`7A${hashSeed(kind) % 100_000}V${seed}`, seed);
    const spoiled = recipe.spoil({ visit, text: toKobraBody(visit), seed });
    const body = typeof spoiled === "string" ? Buffer.from(spoiled) : spoiled;
    return { body, note: recipe.note, expected: recipe.expected };
  };
}

function toMakers<Kind extends string>(
  recipes: Readonly<Record<Kind, MalformedRecipe>>,
): Record<Kind, MakeMalformed>;
function toMakers(recipes: Readonly<Record<string, MalformedRecipe>>): Record<string, MakeMalformed> {
  return Object.fromEntries(Object.entries(recipes).map(([kind, recipe]) => [kind, toMaker(kind, recipe)]));
}

/**
 * Each malformed kind by name. A maker gives the body to post, and whether the receiver should store it as a
 * visit (with flags) or quarantine it; each kind and seed has a visit id of its own. Never over 1,000,000 bytes.
 */
export const MALFORMED_KINDS = toMakers(RECIPES);
