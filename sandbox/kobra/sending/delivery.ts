import { setTimeout as sleep } from "node:timers/promises";
import { type PostVisitAnswer, postVisit } from "./post-visit";

const ATTEMPTS = 6;
const MAX_WAIT_MS = 5_000;

export interface Target {
  readonly url: string;
  readonly key: string;
  readonly signal: AbortSignal;
}

/**
 * Posts one body, again after a short wait while the receiver is restarting (no connection) or overloaded (503).
 * Null when no attempt got an answer. Rejects when `target.signal` is aborted.
 */
export async function deliver(
  target: Target,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<PostVisitAnswer | null> {
  let answer: PostVisitAnswer | null = null;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    answer = await postVisit({ ...target, body }).catch(() => null);
    target.signal.throwIfAborted();
    if (answer && answer.status !== 503) return answer;
    if (attempt === ATTEMPTS) break;
    const waitMs = Math.min(answer?.retryAfterMs ?? 250 * 2 ** (attempt - 1), MAX_WAIT_MS);
    await sleep(waitMs, undefined, { signal: target.signal });
  }
  return answer;
}

/** Counts of one run, by what became of each body. */
export class Tally {
  readonly #startedMs = performance.now();
  readonly #times: number[] = [];
  accepted = 0;
  refused = 0;
  unanswered = 0;

  add(answer: PostVisitAnswer | null): void {
    if (!answer) this.unanswered += 1;
    else if (answer.status >= 200 && answer.status < 300) this.accepted += 1;
    else this.refused += 1;
    if (answer) this.#times.push(answer.ms);
  }

  get isClean(): boolean {
    return this.refused + this.unanswered === 0;
  }

  /** One line: counts, rate, and the answer times in milliseconds. */
  describe(): string {
    const seconds = (performance.now() - this.#startedMs) / 1000;
    const sent = this.accepted + this.refused + this.unanswered;
    const sorted = this.#times.toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
    const counts = `${sent} sent, ${this.accepted} accepted, ${this.refused} refused, ${this.unanswered} unanswered`;
    return `${counts}, ${(sent / seconds).toFixed(0)}/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${seconds.toFixed(1)} s`;
  }
}

/** Posts the bodies in order, at most `concurrency` at a time. Stops at the first abort. */
export async function deliverAll(
  target: Target,
  bodies: Iterable<string>,
  { concurrency, tally }: { concurrency: number; tally: Tally },
): Promise<void> {
  const queue = bodies[Symbol.iterator]();
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      tally.add(await deliver(target, next.value));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}
