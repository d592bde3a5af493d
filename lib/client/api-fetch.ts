import type { z } from "zod";
import { ApiError } from "./api-error";
import { toApiError } from "./to-api-error";

interface ApiRequest extends Omit<RequestInit, "body"> {
  /** Sent as JSON, unless it is a `FormData` or a `Blob`. */
  readonly body?: unknown;
}

/**
 * Calls our own API and answers with its JSON, checked by `schema` (use `z.undefined()` for a 204).
 * Throws `ApiError` for a refusal, an answer of another shape, or no answer; an abort is rethrown as it is.
 */
export async function apiFetch<Schema extends z.ZodType>(
  path: `/${string}`,
  schema: Schema,
  { body, headers, ...init }: ApiRequest = {},
): Promise<z.infer<Schema>> {
  const isRaw = body instanceof FormData || body instanceof Blob;
  const response = await send(path, {
    ...init,
    headers: {
      accept: "application/json",
      ...(body !== undefined && !isRaw ? { "content-type": "application/json" } : {}),
      ...Object.fromEntries(new Headers(headers)),
    },
    body: body === undefined || isRaw ? body : JSON.stringify(body),
  });
  const answer = await readJson(response);
  if (!response.ok) {
    throw toApiError(response.status, answer);
  }
  const parsed = schema.safeParse(answer);
  if (!parsed.success) {
    throw new ApiError(response.status, "unreadable", parsed.error.message);
  }
  return parsed.data;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (init.signal?.aborted) {
      throw cause;
    }
    throw new ApiError(0, "offline", "No answer from the server");
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
