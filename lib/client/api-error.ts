/**
 * Why a call to our own API did not answer as expected. `code` is the server's, or `offline` (no answer,
 * status 0), or `unreadable` (an answer that is not what the API promises).
 */
export class ApiError extends Error {
  override name = "ApiError";
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly reference: string | null = null,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** Whether the same call may succeed if sent again. */
  get mayBeRetried(): boolean {
    return this.code === "offline" || this.status >= 500;
  }
}
