import type { Random } from "../random";
import type { Spot } from "./cities";

/** Degrees, WGS 84. */
export interface Position {
  readonly lat: number;
  readonly lng: number;
}

const METRES_PER_DEGREE = 111_320;
const BLOCK_M = 90;

/** Flat-earth distance in metres: exact enough within one city. */
export function distanceM(a: Position, b: Position): number {
  const northM = (a.lat - b.lat) * METRES_PER_DEGREE;
  const eastM = (a.lng - b.lng) * METRES_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(northM, eastM);
}

function movePosition(from: Position, eastM: number, northM: number): Position {
  const lng = from.lng + eastM / (METRES_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180));
  return { lat: from.lat + northM / METRES_PER_DEGREE, lng };
}

/** A doorstep in the neighbourhood: doors line up along streets one block apart, denser in the middle. */
export function makeDoorstep(spot: Spot, random: Random): Position {
  const reachM = spot.radiusM - BLOCK_M;
  const distance = Math.sqrt(random.next()) * random.between(0.4, 1) * reachM;
  const angle = random.between(0, 2 * Math.PI);
  const along = Math.cos(angle) * distance;
  const street = Math.round((Math.sin(angle) * distance) / BLOCK_M) * BLOCK_M + random.between(-7, 7);
  const turn = ((spot.name.length * 17) % 40) * (Math.PI / 180);
  const eastM = along * Math.cos(turn) - street * Math.sin(turn);
  const northM = along * Math.sin(turn) + street * Math.cos(turn);
  return movePosition(spot, eastM, northM);
}

/** A phone's fix of a place: within about 15 m. */
export function withGpsNoise(position: Position, random: Random): Position {
  return movePosition(position, random.bell() * 15, random.bell() * 15);
}

/** Visiting order by nearest neighbour, beginning with the first place. */
export function orderByNearest<T extends Position>(places: readonly T[]): T[] {
  const [first, ...rest] = places;
  if (!first) return [];
  const ordered = [first];
  let here = first;
  while (rest.length > 0) {
    const next = rest.reduce((best, place) =>
      distanceM(here, place) < distanceM(here, best) ? place : best,
    );
    rest.splice(rest.indexOf(next), 1);
    ordered.push(next);
    here = next;
  }
  return ordered;
}
