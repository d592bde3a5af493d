export interface TokenCounters {
  calls: number;
  inFlight: number;
  maxInFlight: number;
  /** Calls closer to the one before than asked for. */
  tooSoon: number;
  overLimit: number;
  /** When each call came, in milliseconds since 1970 by the sandbox's clock; the last 20,000. */
  readonly at: number[];
}

export interface LimitOptions {
  readonly callsADay: number;
  readonly atOnce: number;
  readonly closestMs: number;
}

const MOST_INSTANTS = 20_000;

/** What wolkvox counts of each token: the truth that tests compare our own count with. */
export function openLimits(options: LimitOptions) {
  const tokens = new Map<string, TokenCounters>();
  const of = (token: string): TokenCounters => {
    const known = tokens.get(token);
    if (known) return known;
    const counters = { calls: 0, inFlight: 0, maxInFlight: 0, tooSoon: 0, overLimit: 0, at: [] };
    tokens.set(token, counters);
    return counters;
  };
  return {
    counters: () => Object.fromEntries(tokens),
    /** Counts a call that begins. @returns why it is refused, or null. */
    begin(token: string): "token-limit" | "too-many-at-once" | null {
      const counters = of(token);
      const now = Date.now();
      const before = counters.at.at(-1);
      counters.calls += 1;
      counters.inFlight += 1;
      counters.maxInFlight = Math.max(counters.maxInFlight, counters.inFlight);
      if (before !== undefined && now - before < options.closestMs) counters.tooSoon += 1;
      counters.at.push(now);
      if (counters.at.length > MOST_INSTANTS) counters.at.shift();
      if (counters.inFlight > options.atOnce) return "too-many-at-once";
      if (counters.calls <= options.callsADay) return null;
      counters.overLimit += 1;
      return "token-limit";
    },
    end(token: string): void {
      of(token).inFlight -= 1;
    },
  };
}
