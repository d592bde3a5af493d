import { CITIES, CITY_KEYS, type CityKey } from "../places/cities";
import { hashSeed, makeRandom } from "../random";
import { makePerson } from "./people";

/** A field agent who exists only in the sandbox. */
export interface SandboxAgent {
  readonly id: number;
  readonly name: string;
  readonly city: CityKey;
  /** Names of the neighbourhoods this agent works in. */
  readonly spotNames: readonly string[];
  /** Usual hours on the local clock, in minutes from midnight. */
  readonly startMinute: number;
  readonly endMinute: number;
  /** Around 1: how well this agent gets people to the door. */
  readonly skill: number;
}

/** `count` agents spread evenly over the cities. Other seeds give other ids (30000 and up). */
export function makeAgents(count: number, seed: number): SandboxAgent[] {
  const firstId = 30_000 + (hashSeed("agents", seed) % 60_000);
  return Array.from({ length: count }, (_, index) => {
    const random = makeRandom("agent", seed, index);
    const key = CITY_KEYS[index % CITY_KEYS.length] ?? "cdmx";
    const city = CITIES[key];
    return {
      id: firstId + index,
      name: makePerson(city, random).fullName,
      city: key,
      spotNames: random
        .shuffle(city.spots)
        .slice(0, 4)
        .map(({ name }) => name),
      startMinute: 480 + random.int(0, 90),
      endMinute: 1110 + random.int(0, 85),
      skill: random.between(0.88, 1.12),
    };
  });
}
