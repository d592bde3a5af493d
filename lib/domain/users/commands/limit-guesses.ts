import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/platform/db";

const MOST_CHECKS = 10;
const WINDOW_S = 15 * 60;

const shared = globalThis as typeof globalThis & { atalayaGuessLimiter?: RateLimiterPostgres };

function limiter(): RateLimiterPostgres {
  shared.atalayaGuessLimiter ??= new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: "sign-in",
    points: MOST_CHECKS,
    duration: WINDOW_S,
    clearExpiredByTimeout: false,
  });
  return shared.atalayaGuessLimiter;
}

/**
 * Counts one check of a password under `key`: ten in fifteen minutes, over all processes.
 * @returns seconds to wait where there are none left; null where this one may be made.
 */
export async function takeGuess(key: string): Promise<number | null> {
  try {
    await limiter().consume(key);
    return null;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.ceil(reason.msBeforeNext / 1_000);
    throw reason;
  }
}

/** Forgets the checks under `key`, once one of them was right. */
export async function forgetGuesses(key: string): Promise<void> {
  await limiter().delete(key);
}
