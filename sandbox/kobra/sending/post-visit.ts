const DEFAULT_TIMEOUT_MS = 30_000;

export interface PostedVisit {
  readonly url: string;
  /** Goes out in the header `api-key`. */
  readonly key: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Beside the limit of 30 s. */
  readonly signal?: AbortSignal;
}

export interface PostVisitAnswer {
  readonly status: number;
  /** The answer's JSON, or null where it is none. */
  readonly json: unknown;
  /** From the call to the last byte of the answer. */
  readonly ms: number;
  /** From `Retry-After`, when the receiver asks to wait. */
  readonly retryAfterMs: number | null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Posts one body as Kobra does, over a kept-alive connection. Any status is an answer; throws what `fetch`
 * throws when there is no answer (refused, reset, timed out, aborted).
 */
export async function postVisit({ url, key, body, signal }: PostedVisit): Promise<PostVisitAnswer> {
  const limit = AbortSignal.timeout(DEFAULT_TIMEOUT_MS);
  const startedMs = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "api-key": key },
    body,
    redirect: "manual",
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  });
  const text = await response.text();
  const retryAfterS = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    status: response.status,
    json: parseJson(text),
    ms: performance.now() - startedMs,
    retryAfterMs: Number.isFinite(retryAfterS) ? retryAfterS * 1000 : null,
  };
}
