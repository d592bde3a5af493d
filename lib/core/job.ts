import type { z } from "zod";

/**
 * One kind of work in the background, stated once: commands enqueue it, the worker runs it. The queue only
 * carries it; how the work stands is told by rows of the domain's own.
 */
export interface Job<Payload extends z.ZodType = z.ZodType> {
  /** `noun.verb`, for ever: jobs that wait are found by it. */
  readonly name: `${string}.${string}`;
  /** Ids only: the handler reads the rest, as it is when it runs. */
  readonly payload: Payload;
  /** Runs after the first one that failed or whose worker died. */
  readonly retryLimit: number;
  /** Pause before the first further run; it doubles from run to run, up to `longestRetryDelayS`. */
  readonly retryDelayS: number;
  /** A job whose worker was killed ten times is no less urgent than one whose worker was killed once. */
  readonly longestRetryDelayS: number;
  /** A run that takes longer than this has failed. */
  readonly longestS: number;
  /** How many one worker runs at a time. */
  readonly concurrency: number;
}

const DEFAULTS = { retryLimit: 5, retryDelayS: 1, longestRetryDelayS: 30, longestS: 3_600, concurrency: 1 };

/** Keeps the literal and schema types of a job, and fills in what is not said. */
export function defineJob<Payload extends z.ZodType>(
  job: Pick<Job<Payload>, "name" | "payload"> & Partial<Job<Payload>>,
): Job<Payload> {
  return { ...DEFAULTS, ...job };
}
