/** The closed list of reasons for which a request of ours is refused, each with its HTTP status. */
export const PROBLEM_STATUS = {
  "invalid-input": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "cross-site": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "too-large": 413,
  "too-many-requests": 429,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** What may be logged of something thrown: its name and code. Its message may quote what it choked on. */
export function failureName(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}

/** A refusal that is part of the contract. Anything else that is thrown becomes an opaque 500. */
export class Problem extends Error {
  override name = "Problem";
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly retryAfterS?: number,
  ) {
    super(message);
  }
  get status(): number {
    return PROBLEM_STATUS[this.code];
  }
}
