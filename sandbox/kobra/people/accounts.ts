import { CITIES, type Spot } from "../places/cities";
import { makeDoorstep, type Position } from "../places/geometry";
import { makeRandom } from "../random";
import type { SandboxAgent } from "./agents";
import { makeBusinessName, makePerson, type Person } from "./people";

/** A debtor or address that an agent visits again and again; its place does not move. */
export interface SandboxAccount extends Position {
  /** 12 to 15 digits. */
  readonly externalId: string;
  readonly productId: 1 | 2 | 3;
  readonly clientName: string;
  readonly person: Person;
  readonly street: string;
  readonly spotName: string;
  readonly interest: number;
}

const BOOK_SIZE = 140;
const books = new WeakMap<SandboxAgent, readonly SandboxAccount[]>();

function productOf(index: number): 1 | 2 | 3 {
  const place = index % 25;
  if (place < 20) return 1;
  return place < 23 ? 2 : 3;
}

function makeAccount(agent: SandboxAgent, spots: readonly Spot[], index: number): SandboxAccount {
  const random = makeRandom("account", agent.id, agent.city, index);
  const city = CITIES[agent.city];
  const spot = random.pick(spots);
  const person = makePerson(city, random);
  const productId = productOf(index);
  const unique = `11${agent.id}${String(index).padStart(3, "0")}`.padEnd(12, "0").slice(0, 12);
  return {
    ...makeDoorstep(spot, random),
    externalId: `${unique}${random.digits(random.int(0, 3))}`,
    productId,
    clientName: productId === 3 ? makeBusinessName(random) : person.fullName,
    person,
    street: `${random.pick(city.streets)} ${random.int(1, 980)}, ${spot.name}`,
    spotName: spot.name,
    interest: random.int(0, 10),
  };
}

/** The agent's accounts: the same ones every day, whatever the seed of the day. */
export function accountsOf(agent: SandboxAgent): readonly SandboxAccount[] {
  const known = books.get(agent);
  if (known) return known;
  const spots = CITIES[agent.city].spots.filter(({ name }) => agent.spotNames.includes(name));
  const book = Array.from({ length: BOOK_SIZE }, (_, index) => makeAccount(agent, spots, index));
  books.set(agent, book);
  return book;
}
