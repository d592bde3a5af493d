import { z } from "zod";

/** The body of every refusal of our own API. */
const errorBodySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    reference: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

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

/** The error that a refused response stands for, whatever its body. */
export function toApiError(status: number, body: unknown): ApiError {
  const parsed = errorBodySchema.safeParse(body);
  if (!parsed.success) {
    return new ApiError(status, "unreadable", `HTTP ${status}`);
  }
  const { code, message, reference, details } = parsed.data.error;
  return new ApiError(status, code, message, reference ?? null, details);
}
