import { z } from "zod";
import { ApiError } from "./api-error";

/** The body of every refusal of our own API. */
const errorBodySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    reference: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

/** The error that a refused response stands for, whatever its body. */
export function toApiError(status: number, body: unknown): ApiError {
  const parsed = errorBodySchema.safeParse(body);
  if (!parsed.success) {
    return new ApiError(status, "unreadable", `HTTP ${status}`);
  }
  const { code, message, reference, details } = parsed.data.error;
  return new ApiError(status, code, message, reference ?? null, details);
}
