import { moveWallClock } from "../local-time";
import { TAGS_BY_OUTCOME } from "../outcomes";
import { makeRandom, type Random } from "../random";
import { type KobraVisit, toKobraBody } from "../visit-shape";

/** Shares of all visits, 0 to 1, that go astray on the way. */
export interface Disorder {
  readonly seed: number;
  /** Delivered twice, byte for byte. Default 0.02. */
  readonly duplicates?: number;
  /** Delivered after up to 200 later ones. Default 0.03. */
  readonly late?: number;
  /** Delivered again under the same id with another label and a later end. Default 0.02. */
  readonly corrections?: number;
  /** Delivered unfinished too, before or after the finished one. Default 0.02. */
  readonly openFirst?: number;
}

function correct(visit: KobraVisit, random: Random): KobraVisit {
  const others = [...TAGS_BY_OUTCOME.contact, ...TAGS_BY_OUTCOME.no_contact].filter(
    (tag) => tag !== visit.tagName,
  );
  const endDate = visit.endDate && moveWallClock(visit.endDate, random.int(60, 1800));
  return { ...visit, tagName: random.pick(others), endDate };
}

/** The visit as it stood at the door: begun, neither finished nor cancelled, nothing answered yet. */
function leaveOpen(visit: KobraVisit): KobraVisit {
  const checklist = visit.checklist.map((question) => ({
    ...question,
    answers: question.answers.map((answer) => ({ ...answer, answerID: null, value: null })),
  }));
  return {
    ...visit,
    finished: false,
    cancelled: false,
    cancellationReason: null,
    tagName: null,
    endDate: null,
    checklist,
  };
}

/** Bodies waiting for their turn: those due at one turn leave in the order in which they came. */
class Outbox {
  readonly #due = new Map<number, string[]>();

  add(turn: number, body: string): void {
    const waiting = this.#due.get(turn);
    if (waiting) waiting.push(body);
    else this.#due.set(turn, [body]);
  }

  *take(turn: number): Generator<string> {
    const bodies = this.#due.get(turn) ?? [];
    this.#due.delete(turn);
    yield* bodies;
  }

  *takeAll(): Generator<string> {
    const turns = [...this.#due.keys()].sort((a, b) => a - b);
    for (const turn of turns) yield* this.take(turn);
  }
}

/** Every visit at least once, as bodies to post, in the order in which a real platform might deliver them. */
export function* withDisorder(visits: Iterable<KobraVisit>, disorder: Disorder): Generator<string> {
  const { duplicates = 0.02, late = 0.03, corrections = 0.02, openFirst = 0.02, seed } = disorder;
  const random = makeRandom("disorder", seed);
  const outbox = new Outbox();
  let turn = 0;
  for (const visit of visits) {
    const body = toKobraBody(visit);
    const sentAt = random.chance(late) ? turn + random.int(5, 200) : turn;
    if (random.chance(openFirst)) {
      const isBefore = random.chance(0.5);
      outbox.add(isBefore ? turn : sentAt + random.int(1, 20), toKobraBody(leaveOpen(visit)));
    }
    outbox.add(sentAt, body);
    if (random.chance(duplicates)) outbox.add(sentAt + random.int(0, 50), body);
    if (random.chance(corrections))
      outbox.add(sentAt + random.int(1, 80), toKobraBody(correct(visit, random)));
    yield* outbox.take(turn);
    turn += 1;
  }
  yield* outbox.takeAll();
}
